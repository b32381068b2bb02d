// The contacts screens.
export { ContactsScreen, type ContactsScreenProps } from './ContactsScreen';
