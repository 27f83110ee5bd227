// For tests in which no tool is called: a call is a fault of the test.
import type { ToolCaller } from '../../server/ports.ts';

export const noTools: ToolCaller = { call: () => Promise.reject(new Error('no tools here')) };
