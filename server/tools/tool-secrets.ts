// Where the secrets of tools and of MCP servers lie: by site, by holder, by name. They leave only towards the service they are for.

/** The name under which the key that signs calls is kept; a header's name never begins so. */
export const signingName = '#signing';
export const bearerName = '#bearer';

export function toolHolder(name: string): string {
  return `tool:${name}`;
}

export function serverHolder(id: string): string {
  return `server:${id}`;
}
