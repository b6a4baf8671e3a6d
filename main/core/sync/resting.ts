/**
 * When the link rests: while the computer sleeps or has no network nothing is asked, and no timer drains the battery.
 *
 * Alone because only the desktop around the core tells of it. Invariants: every rest ends, by a word, by a look of
 * waking.ts or after ten minutes, since the system may be wrong; whoever wakes waits a moment of random length, so that a
 * room full of laptops doesn't ask at once.
 */
import type { WorldWord } from '../../../shared/contract/hostCalls.ts';

const LONGEST_REST_MS = 10 * 60_000;
const MINUTES_ON_BATTERY = 5;
const WAKE_WITHIN_MS = 2000;
const LOOPBACK = /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(?=[:/]|$)/i;

export type Resting = {
  readonly isResting: () => boolean;
  /** On battery four looks of five are left out: each costs the network's radio some seconds. */
  readonly sparesMinute: () => boolean;
  readonly hear: (word: WorldWord) => void;
  /** No word is waited for any more. */
  readonly end: () => void;
};
type Parts = {
  readonly url: string;
  readonly random: () => number;
  readonly onRest: (why: 'suspend' | 'offline') => void;
  readonly onWake: () => void;
};

export function openResting({ url, random, onRest, onWake }: Parts): Resting {
  const reasons = new Set<'suspend' | 'offline'>();
  let isOnBattery = false;
  let minutes = 0;
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(timer);
    reasons.clear();
  };
  const wakeIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      end();
      onWake();
    }, ms);
    timer.unref();
  };
  const rest = (why: 'suspend' | 'offline') => {
    // A server on this computer needs no network.
    if (why === 'offline' && LOOPBACK.test(url)) return;
    reasons.add(why);
    wakeIn(LONGEST_REST_MS);
    onRest(why);
  };
  const wake = (from: 'suspend' | 'offline') => {
    reasons.delete(from);
    if (reasons.size === 0) wakeIn(random() * WAKE_WITHIN_MS);
  };
  return {
    isResting: () => reasons.size > 0,
    sparesMinute: () => {
      minutes += 1;
      return isOnBattery && minutes % MINUTES_ON_BATTERY !== 0;
    },
    end,
    hear: (word) => {
      if (word === 'suspend' || word === 'offline') rest(word);
      if (word === 'resume') wake('suspend');
      if (word === 'online') wake('offline');
      if (word === 'battery' || word === 'mains') isOnBattery = word === 'battery';
    },
  };
}
