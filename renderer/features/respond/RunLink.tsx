// One run in a list of runs: its name, how far it is, and whether it is the one in hand.
import { useTranslation } from 'react-i18next';
import { paths } from '../../data/paths';
import { useWords } from '../../i18n/words';
import { momentOf, useNow } from '../../records/response';
import { Icon, Row } from '../../ui';
import { useHeld } from './held';
import type { RunSummary } from './useOpenRuns';

/** A row that leads to the run. */
export function RunLink({ summary, isCurrent = false }: { summary: RunSummary; isCurrent?: boolean }) {
  const { t } = useTranslation('respond');
  const says = useTranslation('decisions').t;
  const words = useWords();
  const now = useNow();
  const { run, checklist, settled, total, currentItem } = summary;
  const held = useHeld(run.incidentId)(run.id);
  const isHeld = run.closed === null && held?.returned === false;
  const waits = isHeld ? says('heldFor', { title: words(held.primaryTitle.ja, held.primaryTitle.en) }) : '';
  const progress = t('run.progress', { settled, total });
  const next = currentItem === null ? '' : words(currentItem.text, currentItem.textEn);
  const icon = run.closed !== null ? 'check-circle' : isCurrent ? 'play' : 'pause';
  return (
    <Row
      strong={isCurrent}
      lead={<Icon name={icon} />}
      title={<a href={`#${paths.run(run.id)}`}>{words(checklist.title, checklist.titleEn)}</a>}
      meta={
        run.closed === null
          ? isHeld
            ? `${progress} ${waits}`
            : `${progress} ${next}`
          : `${progress} ${t('run.closedAt', { time: momentOf(run.closed.at, now) })}`
      }
      {...(isHeld ? { look: 'hatched' as const } : {})}
      {...(isCurrent ? { tone: 'action' as const } : {})}
    />
  );
}
