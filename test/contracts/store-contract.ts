// What every store must keep to, whatever holds its data.
import { describe } from 'vitest';
import { agentContract } from './agent-contract.ts';
import { appendContract } from './append-contract.ts';
import { articleContract } from './article-contract.ts';
import { inboxContract } from './inbox-contract.ts';
import { installationContract } from './installation-contract.ts';
import type { OpenStore } from './opened-store.ts';
import { questionContract } from './question-contract.ts';
import { toolContract } from './tool-contract.ts';

export function storeContract(name: string, open: OpenStore): void {
  describe(`the ${name} store`, () => {
    describe('logs', () => {
      appendContract(open);
    });
    describe('inbox', () => {
      inboxContract(open);
    });
    describe('accounts', () => {
      agentContract(open);
    });
    describe('installation', () => {
      installationContract(open);
    });
    describe('articles', () => {
      articleContract(open);
    });
    describe('unanswered questions', () => {
      questionContract(open);
    });
    describe('tools', () => {
      toolContract(open);
    });
  });
}
