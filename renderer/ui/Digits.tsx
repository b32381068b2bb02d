// Numbers that keep their place: digits of one width in clocks, times and phone numbers.
import type { ReactNode } from 'react';
import classes from './Digits.module.css';
import { splitDigits } from './digits';

/** Text whose digits all take the same width. Stays one selectable, readable text. */
export function Digits({ value }: { value: string }) {
  let at = 0;
  return (
    <span className={classes.digits}>
      {splitDigits(value).map((run) => {
        const key = at;
        at += run.text.length;
        return run.narrow ? (
          <span key={key} className={classes.one}>
            {run.text}
          </span>
        ) : (
          run.text
        );
      })}
    </span>
  );
}

/** A time of day or a span, large: band 17 px, number 24 px, wall 32 px, projector 44 px. */
export function Clock({
  value,
  size = 'band',
  label,
}: {
  value: string;
  size?: 'band' | 'number' | 'wall' | 'projector';
  label?: ReactNode;
}) {
  return (
    <span className={classes.clock} data-size={size}>
      {label === undefined ? null : <span className={classes.label}>{label}</span>}
      <Digits value={value} />
    </span>
  );
}

/** A number that is said by voice, such as B-0042: bold, never broken, selectable. */
export function RefNumber({ children }: { children: string }) {
  return (
    <b className={classes.ref}>
      <Digits value={children} />
    </b>
  );
}
