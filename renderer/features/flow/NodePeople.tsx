// Who decides or does a node: the role, who holds it, and the deputies in the order they are called.

import { useTranslation } from 'react-i18next';
import { paths } from '../../data/paths';
import { useWords } from '../../i18n/words';
import type { FlowNode, FlowView } from '../../records/flow';
import { useRolesNow } from '../../records/response';
import { StateChip } from '../../ui';
import classes from './Flow.module.css';
import { Section } from './NodePanel';

/** The people behind a node; a role nobody holds is said to be vacant. */
export function NodePeople(props: {
  view: FlowView;
  node: FlowNode;
  criterion: FlowView['criteria'][number] | undefined;
}) {
  const { t } = useTranslation('flow');
  const words = useWords();
  const { node, criterion } = props;
  const roleNow = useRolesNow();
  const roleId = criterion?.decisionRoleId ?? node.roleId;
  const found = props.view.roles.find(({ role }) => role.id === roleId);
  const rule = words(criterion?.deputyRule ?? null, criterion?.deputyRuleEn);
  if (found === undefined) return null;
  const [holder, ...deputies] = found.holders;
  const now = roleNow(found.role.id)?.holders ?? [];
  return (
    <Section title={t(node.kind === 'decision' ? 'decides' : 'does')}>
      <p>
        <a href={`#${paths.role(found.role.id)}`}>
          <b>{words(found.role.name, found.role.nameEn)}</b>
        </a>
      </p>
      {now.map((one) => (
        <p key={one.holder}>
          <StateChip tone="good">{t('holdsNow', { name: words(one.name, one.nameEn) })}</StateChip>
        </p>
      ))}
      {holder === undefined && found.role.external === true ? <p>{t('external')}</p> : null}
      {holder === undefined && found.role.external !== true ? (
        <StateChip tone="critical">{t('vacant')}</StateChip>
      ) : null}
      {holder === undefined ? null : (
        <ol className={classes.list}>
          {[holder, ...deputies].map((person, index) => (
            <li key={person.personId}>
              <a href={`#${paths.person(person.personId)}`}>{words(person.name, person.nameEn)}</a>{' '}
              {index === 0 ? t('holder') : t('deputy', { order: index })}
            </li>
          ))}
        </ol>
      )}
      {rule === '' ? null : <p>{rule}</p>}
    </Section>
  );
}
