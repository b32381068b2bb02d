// Types the keys of all visible words from the Japanese files, one namespace a feature.
import type common from '../../resources/locales/ja/common.json';
import type errors from '../../resources/locales/ja/errors.json';
import type firststart from '../../resources/locales/ja/firststart.json';
import type frame from '../../resources/locales/ja/frame.json';
import type home from '../../resources/locales/ja/home.json';
import type settings from '../../resources/locales/ja/settings.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    strictKeyChecks: true;
    resources: {
      common: typeof common;
      errors: typeof errors;
      firststart: typeof firststart;
      frame: typeof frame;
      home: typeof home;
      settings: typeof settings;
    };
  }
}
