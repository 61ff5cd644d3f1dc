import { render } from 'preact';
import { App } from './app.tsx';
import type { PageHost } from './host.ts';
import './tree.css';

declare function acquireVsCodeApi(): PageHost;

const root = document.getElementById('app');
if (root !== null) render(<App host={acquireVsCodeApi()} />, root);
