// The screens before a plan is open: the three doors, the acting person, the passphrase.
export { FirstStart } from './FirstStart';
export { Page } from './Page';
export { Unlock } from './Unlock';
export { Who } from './Who';
