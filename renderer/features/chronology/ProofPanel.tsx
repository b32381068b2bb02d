// Whether anybody altered the chronology: asked for by a person, told plainly, with the numbers of what was altered.
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/model/errors';
import type { ChronologyProof } from '../../../shared/rpc/chronology';
import { paths } from '../../data/paths';
import { resultOfTask } from '../../data/queries';
import { useFieldWords } from '../../records';
import { momentOf, Refusal, useNow } from '../../records/response';
import { ActionButton, Meta, Note, Pad, Panel, PlainRows, RefNumber, Row, WaitingBar } from '../../ui';
import classes from './Chronology.module.css';

/** The proof, made each time it is asked for; writing goes on meanwhile. */
export function useProof() {
  return useMutation<ChronologyProof, AppError>({ mutationFn: () => resultOfTask('chronology.prove', {}) });
}

/** What the last proof found. */
export function ProofPanel({ proof, onClose }: { proof: ReturnType<typeof useProof>; onClose: () => void }) {
  const { t } = useTranslation('chronology');
  const { data, error, isPending } = proof;
  return (
    <Panel
      title={t('proof.title')}
      look={data !== undefined && isAltered(data) ? 'critical' : 'plain'}
      end={
        <>
          <ActionButton size="small" keys="V" disabled={isPending} onClick={() => proof.mutate()}>
            {t('proof.again')}
          </ActionButton>{' '}
          <ActionButton size="small" keys="Esc" onClick={onClose}>
            {t('proof.close')}
          </ActionButton>
        </>
      }
    >
      {isPending ? <WaitingBar word={t('proof.running')} /> : null}
      <Refusal error={error} />
      {data === undefined ? (
        <Pad>
          <Meta>{t('proof.what')}</Meta>
        </Pad>
      ) : (
        <Verdict proof={data} />
      )}
    </Panel>
  );
}

function isAltered({ altered, lost, brokenCommits }: ChronologyProof): boolean {
  return altered.length + lost.length + brokenCommits > 0;
}

function Verdict({ proof }: { proof: ChronologyProof }) {
  const { t } = useTranslation('chronology');
  const now = useNow();
  const { altered, lost, brokenCommits, compared, commits, heads, at } = proof;
  const count = altered.length + lost.length;
  return (
    <>
      <Pad>
        {isAltered(proof) ? (
          <Note tone="critical" icon="octagon-x">
            {t('proof.bad', { count })}　{t('proof.todo')}
          </Note>
        ) : (
          <Note tone="good" icon="check-circle">
            {t('proof.good', { compared, commits, time: momentOf(at, now) })}
          </Note>
        )}
        {lost.length === 0 ? null : <p>{t('proof.lost', { numbers: lost.join('、') })}</p>}
        {brokenCommits === 0 ? null : <p>{t('proof.broken', { count: brokenCommits })}</p>}
      </Pad>
      {altered.length === 0 ? null : (
        <PlainRows items={altered} itemKey={(one) => `${one.entryId} ${one.how}`} label={t('proof.title')}>
          {(one) => <AlteredRow altered={one} />}
        </PlainRows>
      )}
      <Pad>
        <Meta>{t('proof.meaning')}</Meta>
        {heads.map((head) => (
          <p key={head.device} className={classes.head}>
            {t('proof.head', { device: head.device, commits: head.commits })} <code>{head.hash}</code>
          </p>
        ))}
      </Pad>
    </>
  );
}

function AlteredRow({ altered }: { altered: ChronologyProof['altered'][number] }) {
  const { t } = useTranslation('chronology');
  const words = useFieldWords();
  const { entryId, number, how, fields } = altered;
  const named = fields.map((field) => words.field('logEntry', field)).join('、');
  return (
    <Row
      tone="critical"
      lead={<RefNumber>{number === '' ? t('proof.noNumber') : number}</RefNumber>}
      title={t(`proof.how.${how}`)}
      meta={named === '' ? '' : t('proof.fields', { fields: named })}
      end={
        entryId === null || how === 'rowGone' ? null : (
          <ActionButton size="small" href={`#${paths.chronologyEntry(entryId)}`}>
            {t('entry', { number })}
          </ActionButton>
        )
      }
    />
  );
}
