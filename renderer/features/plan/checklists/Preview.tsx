// The checklist as it will run: headings, numbers and texts, the chosen item large with its caution, as a responder meets it.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/words';
import { Digits, Icon, Note, Panel } from '../../../ui';
import classes from './Checklists.module.css';
import { ItemFacts } from './ItemFacts';
import type { Item } from './useArranging';

/** Beside the list that is edited. */
export function Preview({ items, activeId }: { items: readonly Item[]; activeId: string | null }) {
  const { t } = useTranslation('checklists');
  const words = useWords();
  return (
    <Panel title={t('editor.preview')}>
      <ol className={classes.preview} aria-label={t('editor.preview')}>
        {items.map((item, index) => {
          const isCurrent = item.id === activeId;
          const caution = words(item.caution, item.cautionEn);
          const isHeaded = item.section !== null && item.section !== (items[index - 1]?.section ?? null);
          return (
            <Fragment key={item.id}>
              {isHeaded ? <li className={classes.heading}>{words(item.section, item.sectionEn)}</li> : null}
              <li className={classes.previewItem} data-current={isCurrent}>
                <Digits value={String(index + 1).padStart(2, '0')} />
                <Icon name={isCurrent ? 'dot' : 'circle'} size="1.125rem" />
                <div className={classes.text}>
                  <span className={classes.previewText}>{words(item.text, item.textEn)}</span>
                  {isCurrent ? (
                    <>
                      <ItemFacts item={item} />
                      {caution === '' ? null : <Note tone="warning">{caution}</Note>}
                    </>
                  ) : null}
                </div>
              </li>
            </Fragment>
          );
        })}
      </ol>
    </Panel>
  );
}
