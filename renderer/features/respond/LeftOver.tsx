// What still holds a closing back, each with the way to it.
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainRows, Row, StateChip } from '../../ui';
import classes from './LeftOver.module.css';

/** One thing that waits. */
export interface Left {
  readonly id: string;
  readonly text: string;
  readonly state: 'open' | 'deferred' | 'unknown';
  readonly href: string;
  /** Said instead of the word of the state. */
  readonly word?: string;
  /** Goes to it on the same screen instead of following the address. */
  readonly go?: () => void;
}

/** The list; `listRef` holds it, so that a refusal can put the focus on its first line. */
export function LeftOver(props: { items: readonly Left[]; listRef: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation('respond');
  return (
    <div ref={props.listRef} className={classes.list}>
      <PlainRows items={props.items} itemKey={({ id }) => id} label={t('close.left')}>
        {({ text, state, href, go, word }) => (
          <Row
            title={
              <a
                href={href}
                onClick={(event) => {
                  if (go === undefined) return;
                  event.preventDefault();
                  go();
                }}
              >
                {text}
              </a>
            }
            end={
              state === 'unknown' ? (
                <StateChip tone="unknown">{t('unknown')}</StateChip>
              ) : (
                <StateChip
                  tone={state === 'deferred' ? 'warning' : 'neutral'}
                  icon={state === 'deferred' ? 'defer' : 'circle'}
                >
                  {word ?? t(`states.${state}`)}
                </StateChip>
              )
            }
          />
        )}
      </PlainRows>
    </div>
  );
}
