// Draws one icon in the colour of its text, silent unless it is given a name of its own.
import classes from './Icon.module.css';
import { type IconDrawing, icons } from './icons';

/** The name of a drawn icon. */
export type IconName = keyof typeof icons;

/** Every icon name, for tests and pickers. */
export const iconNames = Object.keys(icons) as IconName[];

/**
 * One icon. It sits beside a word and is hidden from readers of the screen; `label` names it where
 * (rarely) no word stands beside it. `size` is a CSS length, the default follows the text.
 */
export function Icon({ name, label, size }: { name: IconName; label?: string; size?: string }) {
  const drawing: IconDrawing = icons[name];
  const sized = size === undefined ? {} : { style: { width: size, height: size } };
  const paths = (
    <>
      {drawing.dash === undefined ? null : <path d={drawing.dash} strokeDasharray="3.6 2.6" />}
      {drawing.line === undefined ? null : <path d={drawing.line} />}
      {drawing.fill === undefined ? null : <path className={classes.fill} d={drawing.fill} />}
    </>
  );
  if (label === undefined) {
    return (
      <svg className={classes.icon} viewBox="0 0 24 24" focusable="false" aria-hidden="true" {...sized}>
        {paths}
      </svg>
    );
  }
  return (
    <svg
      className={classes.icon}
      viewBox="0 0 24 24"
      focusable="false"
      role="img"
      aria-label={label}
      {...sized}
    >
      {paths}
    </svg>
  );
}
