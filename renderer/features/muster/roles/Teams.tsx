// What each team needs at once and has: people and skills; what is missing stands by name, what nobody knows is counted apart.
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../i18n/words';
import { useFieldWords } from '../../../records';
import { Empty, Panel, PlainRows, Row } from '../../../ui';
import { CoverageMark } from '../marks';
import type { Board, TeamNow } from '../view';

type Need = TeamNow['roles'][number];

/** The teams of the response. */
export function Teams({ board }: { board: Board }) {
  const { t } = useTranslation('muster');
  const fields = useFieldWords();
  return (
    <Panel title={t('teams.title')} context={t('teams.how')}>
      {board.teams.length === 0 ? (
        <Empty text={t('empty')} />
      ) : (
        <PlainRows items={board.teams} itemKey={({ id }) => id} label={t('teams.title')}>
          {(team) => (
            <Row
              title={team.id === '' ? t('roles.noTeam') : fields.code(team.id)}
              strong
              meta={<TeamNeeds team={team} board={board} />}
              end={<CoverageMark coverage={team.coverage} />}
            />
          )}
        </PlainRows>
      )}
    </Panel>
  );
}

/** `要る3・いる1・来る1・不明1`, then what is missing. */
function TeamNeeds({ team, board }: { team: TeamNow; board: Board }) {
  const { t } = useTranslation('muster');
  const words = useWords();
  const roleName = (id: string) => {
    const found = board.roles.find(({ roleId }) => roleId === id)?.role;
    return found === undefined ? '' : words(found.name, found.nameEn);
  };
  const skillName = (id: string) => {
    const found = board.skills.find((skill) => skill.id === id);
    return found === undefined ? id : words(found.name, found.nameEn);
  };
  const wanting = (needs: readonly Need[], coverage: Need['coverage'], nameOf: (id: string) => string) =>
    needs.filter((need) => need.coverage === coverage).map(({ id }) => nameOf(id));
  const lines = (['short', 'unknown', 'coming'] as const).flatMap((coverage) => {
    const names = [...wanting(team.roles, coverage, roleName), ...wanting(team.skills, coverage, skillName)];
    return names.length === 0 ? [] : [{ coverage, text: names.join(t('and')) }];
  });
  return (
    <>
      <div>{t('teams.counts', { ...team })}</div>
      {lines.map(({ coverage, text }) => (
        <div key={coverage}>
          <CoverageMark coverage={coverage} /> {text}
        </div>
      ))}
    </>
  );
}
