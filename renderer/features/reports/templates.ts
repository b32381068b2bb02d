// The content of reports in the language of the window, from the shipped catalogue.

import type { Both } from '../../../shared/domain/reports/template';
import type { ReportChannel, ReportTemplateId } from '../../../shared/model/reports';
import { useCaller } from '../../data/caller';
import { useQuery } from '../../data/queries';

interface Content {
  readonly items: readonly {
    readonly id: ReportTemplateId;
    readonly title: Both;
    readonly audience: Both;
    readonly purpose: Both;
    readonly when: Both;
    readonly approval: Both;
    readonly channels: readonly ReportChannel[];
  }[];
  readonly channels: readonly { readonly id: ReportChannel; readonly label: Both }[];
  readonly preparedQuestions: readonly {
    readonly id: string;
    readonly question: Both;
    readonly howToAnswer: Both;
  }[];
}

function useContent(): Content | undefined {
  // The catalogue is shipped with the app and held against its shape by the tests.
  return useQuery('catalogue.get', { name: 'reportTemplates' }).data as Content | undefined;
}

/** The templates in their order, in the language of the window. */
export function useTemplates() {
  const language = useCaller((state) => state.language);
  return (useContent()?.items ?? []).map((template) => ({
    id: template.id,
    title: template.title[language],
    audience: template.audience[language],
    purpose: template.purpose[language],
    when: template.when[language],
    approval: template.approval[language],
    channels: template.channels,
  }));
}

/** The word of a channel. */
export function useChannelWord(): (channel: ReportChannel) => string {
  const language = useCaller((state) => state.language);
  const words = new Map(useContent()?.channels.map(({ id, label }) => [id, label[language]]));
  return (channel) => words.get(channel) ?? channel;
}

/** Every channel, those of a template first. */
export function useChannels(templateId: ReportTemplateId): readonly ReportChannel[] {
  const content = useContent();
  const own = content?.items.find(({ id }) => id === templateId)?.channels ?? [];
  const others = (content?.channels ?? []).map(({ id }) => id).filter((id) => !own.includes(id));
  return [...own, ...others];
}

/** Questions people will ask, with how to answer them (prepared_questions). */
export function usePreparedQuestions() {
  const language = useCaller((state) => state.language);
  return (useContent()?.preparedQuestions ?? []).map(({ id, question, howToAnswer }) => ({
    id,
    question: question[language],
    howToAnswer: howToAnswer[language],
  }));
}
