// An exception in the register: what is set aside, by whom, until when, and the step that is due.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExceptionEventKind } from '../../../shared/model/exceptions';
import type { ExceptionView } from '../../../shared/rpc/exceptions';
import { useWords } from '../../i18n/words';
import { DueIn, useNames, useNow } from '../../records/response';
import { ActionButton, Row, StateChip } from '../../ui';
import { ACT_KEYS, actsOf } from './acts';
import { useEnd } from './useEnd';

/** The row with its actions. */
export function ExceptionRow(props: {
  view: ExceptionView;
  hasKeys: boolean;
  isBusy: boolean;
  onAct: (as: ExceptionEventKind) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('exceptions');
  const words = useWords();
  const nameOf = useNames();
  const endOf = useEnd();
  const { view, hasKeys } = props;
  const { exception } = view;
  const title = words(exception.title, exception.titleEn);
  const rule = words(exception.ruleDeparted, exception.ruleDepartedEn);
  const allowed = t('allowedBy', { name: nameOf(exception.approvedBy), end: endOf(view.expiresOn) });
  return (
    <Row
      strong={view.status === 'inForce'}
      look={view.status === 'settled' ? 'dim' : 'plain'}
      {...(view.isOverdue ? { tone: 'critical' as const } : {})}
      title={title}
      meta={
        <>
          {t('rule', { rule })}
          <br />
          {allowed}
        </>
      }
      end={
        <>
          <ExceptionState view={view} />
          {props.isBusy
            ? null
            : actsOf(view).map((as) => (
                <ActionButton
                  key={as}
                  size="small"
                  variant={as === 'extended' ? 'quiet' : 'outline'}
                  {...(hasKeys ? { keys: ACT_KEYS[as] } : {})}
                  onClick={() => props.onAct(as)}
                  label={t('actOf', { act: t(`act.${as}`), title })}
                >
                  {t(`act.${as}`)}
                </ActionButton>
              ))}
        </>
      }
      below={props.children}
    />
  );
}

/** The state in a word and a shape; while it holds, how long it still does. */
function ExceptionState({ view }: { view: ExceptionView }) {
  const { t } = useTranslation('exceptions');
  const now = useNow();
  if (view.status === 'settled') return <StateChip tone="good">{t('status.settled')}</StateChip>;
  if (view.status === 'withdrawn') {
    return view.duty === null ? (
      <StateChip tone="good">{t('status.withdrawn')}</StateChip>
    ) : (
      <StateChip tone="warning">{t(`duty.${view.duty}`)}</StateChip>
    );
  }
  if (view.expiresAt === null)
    return (
      <StateChip tone="unknown" look="box">
        {t('duty.setEnd')}
      </StateChip>
    );
  if (view.isOverdue || view.isDueSoon) return <DueIn at={view.expiresAt} now={now} />;
  return (
    <StateChip tone="neutral" icon="exception">
      {t('status.inForce')}
    </StateChip>
  );
}
