// Types the keys of all visible words from the Japanese files, one namespace a feature.
import type analysis from '../../resources/locales/ja/analysis.json';
import type backlog from '../../resources/locales/ja/backlog.json';
import type board from '../../resources/locales/ja/board.json';
import type checklists from '../../resources/locales/ja/checklists.json';
import type chronology from '../../resources/locales/ja/chronology.json';
import type common from '../../resources/locales/ja/common.json';
import type contacts from '../../resources/locales/ja/contacts.json';
import type decisions from '../../resources/locales/ja/decisions.json';
import type editions from '../../resources/locales/ja/editions.json';
import type errors from '../../resources/locales/ja/errors.json';
import type exceptions from '../../resources/locales/ja/exceptions.json';
import type failures from '../../resources/locales/ja/failures.json';
import type fields from '../../resources/locales/ja/fields.json';
import type firststart from '../../resources/locales/ja/firststart.json';
import type flow from '../../resources/locales/ja/flow.json';
import type frame from '../../resources/locales/ja/frame.json';
import type handover from '../../resources/locales/ja/handover.json';
import type home from '../../resources/locales/ja/home.json';
import type muster from '../../resources/locales/ja/muster.json';
import type plan from '../../resources/locales/ja/plan.json';
import type print from '../../resources/locales/ja/print.json';
import type questions from '../../resources/locales/ja/questions.json';
import type readiness from '../../resources/locales/ja/readiness.json';
import type records from '../../resources/locales/ja/records.json';
import type reports from '../../resources/locales/ja/reports.json';
import type respond from '../../resources/locales/ja/respond.json';
import type settings from '../../resources/locales/ja/settings.json';
import type spreadsheets from '../../resources/locales/ja/spreadsheets.json';
import type wall from '../../resources/locales/ja/wall.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    strictKeyChecks: true;
    resources: {
      analysis: typeof analysis;
      backlog: typeof backlog;
      board: typeof board;
      checklists: typeof checklists;
      common: typeof common;
      contacts: typeof contacts;
      decisions: typeof decisions;
      chronology: typeof chronology;
      editions: typeof editions;
      errors: typeof errors;
      failures: typeof failures;
      exceptions: typeof exceptions;
      fields: typeof fields;
      firststart: typeof firststart;
      flow: typeof flow;
      frame: typeof frame;
      handover: typeof handover;
      home: typeof home;
      muster: typeof muster;
      plan: typeof plan;
      print: typeof print;
      questions: typeof questions;
      readiness: typeof readiness;
      records: typeof records;
      reports: typeof reports;
      respond: typeof respond;
      settings: typeof settings;
      spreadsheets: typeof spreadsheets;
      wall: typeof wall;
    };
  }
}
