// Makes the calendar file and opens it outside the app; what was made, or why not, stands beside the button.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/rpc/contract';
import { showFile } from '../../../data/files';
import { resultOfTask } from '../../../data/queries';
import { useErrorText } from '../../../i18n/useError';
import { ActionButton, ActionLine, ErrorPlace, Meta } from '../../../ui';

type Made = OutputOf<'planning.calendar'>;

/** The button with its outcome. */
export function CalendarButton() {
  const { t, i18n } = useTranslation('plan');
  const errorText = useErrorText();
  const [state, setState] = useState<{ busy: boolean; made: Made | null; error: unknown }>({
    busy: false,
    made: null,
    error: null,
  });
  const make = async () => {
    setState({ busy: true, made: null, error: null });
    try {
      const made = await resultOfTask('planning.calendar', {
        language: i18n.language === 'en' ? 'en' : 'ja',
      });
      setState({ busy: false, made, error: null });
      await showFile(made.fileId);
    } catch (error) {
      setState((old) => ({ ...old, busy: false, error }));
    }
  };
  return (
    <>
      <ActionLine>
        <ActionButton icon="calendar" disabled={state.busy} onClick={() => void make()}>
          {t('calendar.make')}
        </ActionButton>
        <span role="status">
          {state.made === null ? null : (
            <Meta>{t('calendar.made', { count: state.made.events, file: state.made.fileName })}</Meta>
          )}
        </span>
      </ActionLine>
      {state.error === null ? null : <ErrorPlace happened={errorText(state.error)} />}
    </>
  );
}
