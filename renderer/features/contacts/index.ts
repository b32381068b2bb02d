// The contacts screens.
export { ContactsScreen, type ContactsScreenProps } from './ContactsScreen';
export { ConfirmScreen } from './confirm/ConfirmScreen';
