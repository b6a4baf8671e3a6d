/** What a command is called. Alone because a newer program may have logged a command this one has no words for. */
import { messages, type MessageKey } from '../../shared/messages.ts';
import type { Translate } from '../words/words.ts';

export function commandWords(t: Translate, command: string): string {
  const key = `command.${command}`;
  return Object.hasOwn(messages, key) ? t(key as MessageKey) : command;
}
