// Which answer a key chooses, free of React and the page.
import type { ReactNode } from 'react';
import { halfWidth } from './clockTime';
import type { IconName } from './Icon';
import type { Tone } from './tones';

/** One answer to a question. */
export interface Answer<V extends string = string> {
  readonly value: V;
  readonly word: string;
  /** The digit (or letter) that chooses it; 0 is the unknown. */
  readonly key?: string;
  /** Second line in boxes. */
  readonly meta?: ReactNode;
  readonly tone?: Tone;
  readonly icon?: IconName;
}

/** The answer whose key was pressed, or null. Full-width digits count as their half-width ones. */
export function answerForKey<V extends string>(answers: readonly Answer<V>[], key: string): Answer<V> | null {
  const plain = halfWidth(key).toLowerCase();
  return answers.find((answer) => answer.key?.toLowerCase() === plain) ?? null;
}
