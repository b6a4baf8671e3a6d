/**
 * How a kind of gathering is described, and the places where this society meets.
 *
 * Invariant: `lure` fits into a short post beside title, day and place; it names neither a day nor a time, so that it
 * stays true when the event moves.
 */
import type { Language } from './dateWords.ts';

export type EventText = {
  readonly language: Language;
  readonly titles: readonly string[];
  /** Without one it lasts whole days. */
  readonly time?: string;
  /** Minutes, or days of an all-day event. */
  readonly length: number;
  readonly weekdays: readonly number[];
  readonly place: string;
  readonly capacity?: number;
  readonly tags: readonly string[];
  readonly description: string;
  /** What a post says about it; without one it is for the inner circle, and no post tells of it. */
  readonly lure?: string;
  readonly hashtag: string;
};

export const CAFE = 'Museumscafé, Hafenstraße 12';
export const DEPOT = 'Schaudepot, Eingang Hafenstraße 14';
export const FOYER = 'Foyer, Hauptgebäude';
export const READING_ROOM = 'Lesesaal, Hauptgebäude, 1. Stock';
export const WORKROOM = 'Werkraum, Hofgebäude';
export const ATRIUM = 'Lichthof, Hauptgebäude';
export const COURTYARD = 'Innenhof';
