// An error where it happened, in the words of its code.
import type { ReactNode } from 'react';
import { useErrorText } from '../../i18n/useError';
import { ErrorPlace } from '../../ui';

/** Shows nothing while there is no error. */
export function Refusal({ error, action }: { error: unknown; action?: ReactNode }) {
  const errorText = useErrorText();
  if (error === null || error === undefined) return null;
  return <ErrorPlace happened={errorText(error)} action={action} />;
}
