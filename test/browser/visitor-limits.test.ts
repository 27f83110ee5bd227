// A visitor who has written as much as a conversation or an hour takes: told why, and nothing typed is lost.
import { expect, test } from 'vitest';
import { words as en } from '../../widget/panel/languages/en.ts';
import { composer, opened, openedOf, scriptedChat } from '../support/scripted-chat.ts';

const world = scriptedChat(4899);

test.each(['conversationFull', 'tooMuch'] as const)(
  '%s: the panel says why, keeps the words and offers to try again',
  async (code) => {
    world.chat.append(opened);
    const { panel } = await openedOf(world);
    world.chat.onCommand = (command) => world.chat.refuse(command, code, false);
    await composer(panel).fill('my long words');
    await composer(panel).press('Enter');
    await panel.getByText(en[code]).waitFor({ timeout: 5000 });
    await panel.getByText('my long words').waitFor();
    expect(await panel.getByRole('button', { name: en.retry }).count()).toBe(1);
  },
);
