import { render } from 'preact';
import { pageIds } from '../../language/render/page-ids.ts';
import { App } from './app.tsx';
import type { PageHost } from './host.ts';
import { isStandalone, StandaloneHost, showPage } from './standalone-host.ts';
import './tree.css';

declare function acquireVsCodeApi(): PageHost;

if (isStandalone()) showPage();
const root = document.getElementById(pageIds.app);
if (root !== null) render(<App host={isStandalone() ? new StandaloneHost() : acquireVsCodeApi()} />, root);
