// socket.io's server and sockets as the agents' door uses them, and the shape of its request table.
import type { Server, Socket } from 'socket.io';
import type {
  AgentAsks,
  AgentNews,
  AgentReplies,
  AgentRequest,
  AgentRequestName,
} from '../../shared/agent-protocol.ts';
import type { AgentAccount } from '../ports.ts';

/** Who is behind a socket. */
interface Seat {
  account: AgentAccount;
  tokenHash: string;
}

export type AgentServer = Server<AgentAsks, AgentNews, Record<string, never>, Seat>;
export type AgentSocket = Socket<AgentAsks, AgentNews, Record<string, never>, Seat>;

export type AgentHandlers = { [N in AgentRequestName]: (request: AgentRequest<N>) => Promise<AgentReplies[N]> };
