// 体制 on the overview: how many roles are taken, which by a deputy, which are vacant and who is expected; and who must rest.
import { useTranslation } from 'react-i18next';
import { paths } from '../../data/paths';
import { useQuery } from '../../data/queries';
import { useWords } from '../../i18n/words';
import { momentOf, useNow } from '../../records/response';
import { ActionButton, Digits, type IconName, Panel, PlainRows, Row, StateChip, type Tone } from '../../ui';

interface Line {
  readonly id: string;
  readonly tone: Tone;
  readonly icon: IconName;
  readonly word: string;
  readonly text: string;
}

/** The panel; it leads to the muster. */
export function OrganisationPanel({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('respond');
  const words = useWords();
  const now = useNow();
  const { data } = useQuery('muster.summary', { incidentId });
  if (data === undefined) return null;
  const { people, roles, duty } = data;
  const firstHand = roles.taken - roles.byDeputy;
  const deputies = data.byDeputy.map(({ role, holder }) =>
    t('organisation.deputyLine', {
      role: words(role.name, role.nameEn),
      name: words(holder.name, holder.nameEn),
    }),
  );
  const vacant = data.vacant.map(({ role, expected, arrivalAt }) => {
    const name = words(role.name, role.nameEn);
    if (expected === null) return name;
    const who = words(expected.name, expected.nameEn);
    return arrivalAt === null
      ? t('organisation.expected', { role: name, name: who })
      : t('organisation.expectedAt', { role: name, name: who, time: momentOf(arrivalAt, now) });
  });
  const lines: (Line | null)[] = [
    line(
      'taken',
      'good',
      'check-circle',
      firstHand,
      t('organisation.taken'),
      t('organisation.roles', { count: firstHand }),
    ),
    line(
      'deputy',
      'warning',
      'handover',
      deputies.length,
      t('organisation.deputy'),
      deputies.join(t('organisation.and')),
    ),
    line(
      'vacant',
      'critical',
      'block',
      vacant.length,
      t('organisation.vacant'),
      vacant.join(t('organisation.and')),
    ),
    line(
      'disputed',
      'critical',
      'triangle-alert',
      roles.disputed + people.disputed,
      t('organisation.disputed'),
      t('organisation.disputedHow'),
    ),
    line(
      'over',
      'critical',
      'clock',
      duty.over,
      t('organisation.over'),
      t('organisation.people', { count: duty.over }),
    ),
    line(
      'unreached',
      'unknown',
      'question',
      people.unknown,
      t('organisation.unknown'),
      t('organisation.unknownOf', {
        count: people.unknown,
        total: people.total,
        unreached: people.unreached,
      }),
    ),
    line(
      'injured',
      'critical',
      'octagon-x',
      people.injured,
      t('organisation.injured'),
      t('organisation.people', { count: people.injured }),
    ),
    data.breaksOn === null
      ? null
      : line(
          'breaks',
          'critical',
          'calendar',
          1,
          t('organisation.breaks'),
          data.breaksOn.slice(5).replace('-', '/'),
        ),
  ];
  return (
    <Panel
      title={t('organisation.title')}
      context={<Digits value={t('organisation.count', { total: roles.total, taken: roles.taken })} />}
      end={
        <ActionButton size="small" variant="quiet" keys="G M" href={`#${paths.muster}`}>
          {t('organisation.open')}
        </ActionButton>
      }
    >
      <PlainRows
        items={lines.filter((one) => one !== null)}
        itemKey={({ id }) => id}
        label={t('organisation.title')}
      >
        {({ tone, icon, word, text }) => (
          <Row
            lead={
              <StateChip tone={tone} icon={icon}>
                {word}
              </StateChip>
            }
            title={text}
          />
        )}
      </PlainRows>
    </Panel>
  );
}

/** A line, or nothing where there is nothing to count. */
function line(
  id: string,
  tone: Tone,
  icon: IconName,
  count: number,
  word: string,
  text: string,
): Line | null {
  return count === 0 ? null : { id, tone, icon, word, text };
}
