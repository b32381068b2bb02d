// Errors in words: what happened, what was kept, what to do, in the language of the window.
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/model/errors';

interface IssueLike {
  readonly path: string;
  readonly reason: string;
}

function issuesIn(data: Readonly<Record<string, unknown>>): readonly IssueLike[] {
  return Array.isArray(data.issues) ? (data.issues as IssueLike[]) : [];
}

/** Turns an error into sentences. Unknown codes fall back to the text of `internal` with the code named. */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('errors');
  const reasonOf = (issue: IssueLike): string =>
    i18n.exists(`errors:${issue.reason}`)
      ? String(t(issue.reason as never, { ...issue } as never))
      : issue.reason;
  return (error) => {
    const { code, data } = error instanceof AppError ? error : { code: 'internal', data: {} };
    const isKnown = i18n.exists(`errors:${code}`);
    const issues = issuesIn(data)
      .map((issue) => `${issue.path}: ${reasonOf(issue)}`)
      .join(' / ');
    const values = { ...data, code, issues };
    return isKnown
      ? String(t(code as never, values as never))
      : String(t('internal' as never, values as never));
  };
}
