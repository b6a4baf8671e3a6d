/** All words of the page, made of the features' words. */
import { backupMessages } from './backup/messages.ts';
import { calendarMessages } from './calendar/messages.ts';
import { failureMessages } from './contract/messages.ts';
import { doctorMessages } from './doctor/messages.ts';
import { draftsMessages } from './drafts/messages.ts';
import { eventsMessages } from './events/messages.ts';
import { exportMessages } from './export/messages.ts';
import { ownReasonMessages } from './export/reasonMessages.ts';
import { frameMessages } from './frame/messages.ts';
import { importMessages } from './import/messages.ts';
import { keysMessages } from './keys/messages.ts';
import { logMessages } from './log/messages.ts';
import { membersMessages } from './members/messages.ts';
import { protectionMessages } from './protection/messages.ts';
import { settingsMessages } from './settings/messages.ts';
import { postsMessages } from './social/messages.ts';
import { syncMessages } from './sync/messages.ts';
import { todayMessages } from './today/messages.ts';
import type { KeyOf } from './words/words.ts';

export const messages = {
  ...frameMessages,
  ...failureMessages,
  ...todayMessages,
  ...calendarMessages,
  ...eventsMessages,
  ...membersMessages,
  ...postsMessages,
  ...importMessages,
  ...exportMessages,
  ...ownReasonMessages,
  ...keysMessages,
  ...settingsMessages,
  ...protectionMessages,
  ...logMessages,
  ...backupMessages,
  ...doctorMessages,
  ...draftsMessages,
  ...syncMessages,
};
export type MessageKey = KeyOf<typeof messages>;
