/** The page's entry: styles in their order, the line to the core, then the screens. */
import '../ui/styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '../client/connection.ts';
import { followChanges } from '../client/views.ts';
import { App } from './App.tsx';

connect();
void followChanges();

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
