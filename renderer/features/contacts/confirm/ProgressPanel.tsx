// How far the round is: as a whole, with the organisations, at each site and in each role; a line leads to its numbers.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type ConfirmationScope, isSameScope } from '../../../../shared/domain/contacts/confirmationScope';
import { paths } from '../../../data/paths';
import { useWords } from '../../../i18n/words';
import { Digits, Panel, PlainRows, Row, StateChip } from '../../../ui';
import type { RoundView } from './rows';

type Progress = RoundView['progress']['all'];

interface Line {
  readonly key: string;
  readonly word: string;
  readonly path: string;
  readonly isShown: boolean;
  readonly progress: Progress;
}

/** The panel on the right. */
export function ProgressPanel({
  progress,
  scope,
}: {
  progress: RoundView['progress'];
  scope: ConfirmationScope;
}) {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const line = (of: ConfirmationScope, word: string, one: Progress): Line => ({
    key: 'id' in of ? of.id : of.kind,
    word,
    path: paths.confirm(of.kind === 'all' ? undefined : of.kind, 'id' in of ? of.id : undefined),
    isShown: isSameScope(of, scope),
    progress: one,
  });
  const whole = [
    line({ kind: 'all' }, t('confirm.scope.all'), progress.all),
    ...(progress.organisations.total === 0
      ? []
      : [line({ kind: 'organisations' }, t('confirm.scope.organisations'), progress.organisations)]),
  ];
  const parts = (kind: 'site' | 'role', ones: RoundView['progress']['sites']) =>
    ones.map((one) => line({ kind, id: one.id }, words(one.name, one.nameEn), one));
  return (
    <>
      <Lines title={t('confirm.progress')} lines={whole} />
      <Lines title={t('confirm.bySite')} lines={parts('site', progress.sites)} />
      <Lines title={t('confirm.byRole')} lines={parts('role', progress.roles)} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <Panel title={title}>
      <PlainRows items={lines} itemKey={({ key }) => key} label={title}>
        {({ word, path, isShown, progress }) => (
          <Row
            title={
              <Link href={path} {...(isShown ? { 'aria-current': 'page' as const } : {})}>
                {isShown ? <b>{word}</b> : word}
              </Link>
            }
            end={<Count progress={progress} />}
          />
        )}
      </PlainRows>
    </Panel>
  );
}

function Count({ progress: { total, confirmed, suspect } }: { progress: Progress }) {
  const { t } = useTranslation('contacts');
  return (
    <>
      {suspect === 0 ? null : (
        <StateChip tone="warning">{t('confirm.suspects', { count: suspect })}</StateChip>
      )}{' '}
      {confirmed === total ? (
        <StateChip tone="good">
          <Digits value={`${confirmed}／${total}`} />
        </StateChip>
      ) : (
        <Digits value={`${confirmed}／${total}`} />
      )}
    </>
  );
}
