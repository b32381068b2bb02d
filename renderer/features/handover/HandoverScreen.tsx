// Handing on: one page of where things stand beside the line with which a successor takes over.
import { useTranslation } from 'react-i18next';
import type { PageLine } from '../../../shared/model/handover';
import type { OutputOf } from '../../../shared/rpc/contract';
import { useCaller } from '../../data/caller';
import { useIncidentInView } from '../../data/incident';
import { useQuery } from '../../data/queries';
import { NoIncident, Refusal } from '../../records/response';
import { usePrinting } from '../../records/usePrinting';
import { Columns, Note, TitleRow } from '../../ui';
import { Objectives } from './Objectives';
import { PagePartPanel } from './PageParts';
import { PastHandovers } from './PastHandovers';
import { TakeOver } from './TakeOver';

type Part = OutputOf<'handover.page'>['page'][number];

/** The handover of the response in view. */
export function HandoverScreen() {
  const { t } = useTranslation('handover');
  const { incident, ready } = useIncidentInView();
  if (incident === null) return ready ? <NoIncident title={t('title')} /> : <TitleRow title={t('title')} />;
  return <HandoverOf key={incident.id} incidentId={incident.id} />;
}

function HandoverOf({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation('handover');
  const page = useQuery('handover.page', { incidentId });
  const { data } = page;
  if (data === undefined || data.incident.id !== incidentId) {
    return (
      <>
        <TitleRow title={t('title')} />
        <Columns>
          <Refusal error={page.error} />
        </Columns>
      </>
    );
  }
  return <Loaded page={data} error={page.error} />;
}

function Loaded({ page, error }: { page: OutputOf<'handover.page'>; error: unknown }) {
  const { t } = useTranslation('handover');
  const language = useCaller((state) => state.language);
  const { incident } = page;
  const isOpen = incident.closed === null;
  const printing = usePrinting({
    job: { kind: 'handover', language, incidentId: incident.id },
    word: t('print'),
    group: t('title'),
  });
  return (
    <>
      <TitleRow title={t('title')} context={incident.title} actions={[printing.button]} />
      <Columns
        side={
          <>
            {isOpen ? <TakeOver incidentId={incident.id} roles={page.roles} /> : null}
            <PastHandovers incidentId={incident.id} />
          </>
        }
        sideWidth="24rem"
      >
        {printing.outcome}
        <Refusal error={error} />
        <PageOf incidentId={incident.id} parts={page.page} isOpen={isOpen} />
      </Columns>
    </>
  );
}

function PageOf({
  incidentId,
  parts,
  isOpen,
}: {
  incidentId: string;
  parts: readonly Part[];
  isOpen: boolean;
}) {
  const { t } = useTranslation('handover');
  // Objectives are set here: their panel stays when it is empty.
  const empty = parts.filter(({ part, lines }) => lines.length === 0 && part !== 'objectives');
  const linesOf = (part: Part): readonly PageLine[] => part.lines;
  return (
    <>
      {parts.map((part) => {
        if (part.part === 'objectives') {
          return <Objectives key={part.part} incidentId={incidentId} isOpen={isOpen} />;
        }
        return part.lines.length === 0 ? null : (
          <PagePartPanel key={part.part} part={part.part} lines={linesOf(part)} />
        );
      })}
      {empty.length === 0 ? null : (
        <Note tone="neutral">
          {t('nothingIn', { parts: empty.map(({ part }) => t(`part.${part}`)).join(t('and')) })}
        </Note>
      )}
    </>
  );
}
