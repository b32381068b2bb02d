// Starts the window: words, changes of the folder, and the app.
import './jitless';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { App } from './App';
import { useCaller } from './data/caller';
import { followChanges, queryClient } from './data/queries';
import { startWords } from './i18n/i18n';

const place = document.getElementById('root');

if (place !== null) {
  followChanges();
  void startWords(useCaller.getState().language).then(() => {
    createRoot(place).render(
      <QueryClientProvider client={queryClient}>
        <Router hook={useHashLocation}>
          <App />
        </Router>
      </QueryClientProvider>,
    );
  });
}
