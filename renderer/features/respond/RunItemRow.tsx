// An item that is not in hand: one line, with what was said of it under the text.
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../shared/rpc/response';
import { useWords } from '../../i18n/words';
import { Digits, Icon, Meta } from '../../ui';
import { ItemMarks } from './ItemMarks';
import { itemNumber, stateIcon, stateTone } from './marks';
import classes from './Run.module.css';

/** Weight and guide time of an item in words. */
export function useItemFacts(): (item: RunView['items'][number]['item']) => string {
  const { t } = useTranslation('respond');
  return ({ critical, estMinutes }) =>
    [critical ? t('run.critical') : '', estMinutes === null ? '' : t('run.guide', { count: estMinutes })]
      .filter((part) => part !== '')
      .join(t('run.counts.join'));
}

/** The collapsed item. */
export function RunItemRow({ item, index }: { item: RunView['items'][number]; index: number }) {
  const { t } = useTranslation('respond');
  const words = useWords();
  const factsOf = useItemFacts();
  return (
    <div className={classes.row} data-state={item.state}>
      <span className={classes.number}>
        <Digits value={itemNumber(index)} />
      </span>
      <span className={classes.state} data-tone={stateTone[item.state]}>
        <Icon name={stateIcon[item.state]} label={t(`states.${item.state}`)} size="1.25rem" />
      </span>
      <div className={classes.text}>
        <span>{words(item.item.text, item.item.textEn)}</span>
        {item.state === 'open' && !item.disputed ? null : <ItemMarks item={item} />}
      </div>
      {item.state === 'open' ? <Meta>{factsOf(item.item)}</Meta> : null}
    </div>
  );
}
