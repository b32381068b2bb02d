// Scopes of a round in words, and as the choices somebody begins one with.
import { useTranslation } from 'react-i18next';
import type { ConfirmationScope } from '../../../../shared/domain/contacts/confirmationScope';
import { useWords } from '../../../i18n/words';
import { useNames } from '../../../records';
import type { RoundView } from './rows';

/** How a scope is called. */
export function useScopeName(): (scope: ConfirmationScope) => string {
  const { t } = useTranslation('contacts');
  const siteName = useNames('site');
  const roleName = useNames('role');
  return (scope) => {
    if (scope.kind === 'site') return siteName(scope.id);
    if (scope.kind === 'role') return roleName(scope.id);
    return t(`confirm.scope.${scope.kind}`);
  };
}

/** One scope that has numbers, as a choice. */
export interface ScopeChoice {
  readonly value: string;
  readonly label: string;
  readonly scope: ConfirmationScope;
  readonly total: number;
}

/** A scope as one word. */
export function scopeKey(scope: ConfirmationScope): string {
  return 'id' in scope ? `${scope.kind}:${scope.id}` : scope.kind;
}

/** Everybody, the organisations, each site and each role with the numbers they have. */
export function useScopeChoices({ all, organisations, sites, roles }: RoundView['progress']): ScopeChoice[] {
  const { t } = useTranslation('contacts');
  const words = useWords();
  const choice = (scope: ConfirmationScope, name: string, total: number): ScopeChoice => ({
    value: scopeKey(scope),
    label: t('confirm.choice', { name, count: total }),
    scope,
    total,
  });
  return [
    choice({ kind: 'all' }, t('confirm.scope.all'), all.total),
    choice({ kind: 'organisations' }, t('confirm.scope.organisations'), organisations.total),
    ...sites.map(({ id, name, nameEn, total }) => choice({ kind: 'site', id }, words(name, nameEn), total)),
    ...roles.map(({ id, name, nameEn, total }) => choice({ kind: 'role', id }, words(name, nameEn), total)),
  ].filter(({ total }) => total > 0);
}
