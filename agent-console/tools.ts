// What owners ask of the server about a site's tools.
import type {
  DeclarationProblem,
  FoundTool,
  SavedTool,
  SiteTools,
  ToolServerLine,
  ToolServerRequest,
  ToolTrial,
} from '../shared/tools-api.ts';
import { part, request } from './session.ts';

const tools = (siteId: string, rest = '') => `sites/${part(siteId)}/tools${rest}`;
const servers = (siteId: string, rest = '') => `sites/${part(siteId)}/tool-servers${rest}`;

export const listTools = (siteId: string) => request<SiteTools>('GET', tools(siteId));
/** A declaration is what the owner typed, so it is checked where it is read: on the server. */
export const checkTool = (siteId: string, declaration: unknown) =>
  request<{ problems: DeclarationProblem[] }>('POST', tools(siteId, '/check'), declaration);
export const addTool = (siteId: string, declaration: unknown) => request<SavedTool>('POST', tools(siteId), declaration);
export const changeTool = (siteId: string, name: string, declaration: unknown) =>
  request<SavedTool>('PUT', tools(siteId, `/${part(name)}`), declaration);
export const removeTool = (siteId: string, name: string) => request<unknown>('DELETE', tools(siteId, `/${part(name)}`));
export const renewSecret = (siteId: string, name: string) =>
  request<SavedTool>('POST', tools(siteId, `/${part(name)}/secret`), {});
export const tryTool = (siteId: string, name: string, input: unknown, language: string) =>
  request<ToolTrial>('POST', tools(siteId, `/${part(name)}/try`), { input, language });

export const addServer = (siteId: string, body: ToolServerRequest) =>
  request<ToolServerLine>('POST', servers(siteId), body);
export const changeServer = (siteId: string, id: string, body: ToolServerRequest) =>
  request<ToolServerLine>('PUT', servers(siteId, `/${part(id)}`), body);
export const removeServer = (siteId: string, id: string) => request<unknown>('DELETE', servers(siteId, `/${part(id)}`));
export const lookAtServer = (siteId: string, id: string) =>
  request<{ tools: FoundTool[] }>('GET', servers(siteId, `/${part(id)}/tools`));
export const approveTool = (siteId: string, id: string, approval: unknown) =>
  request<SavedTool>('POST', servers(siteId, `/${part(id)}/tools`), approval);
