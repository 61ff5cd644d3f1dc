import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { acme, cli, folderWith } from './goals-command.ts';

describe('goals lsp', () => {
  it.each([['--stdio'], []])(
    'serves an editor over standard input and output (%s), and ends with it',
    async (...words) => {
      const folder = await folderWith({
        'acme.goals': acme.replace('threshold < 5%', 'threshold < 5% threshold'),
      });
      const child = spawn(process.execPath, [cli, 'lsp', ...words], {
        cwd: folder,
        env: { PATH: process.env.PATH },
      });
      const ended = new Promise(resolve => child.on('close', resolve));
      let log = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
      const connection = createProtocolConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
      );
      connection.listen();
      const diagnosed = new Promise<readonly string[]>(resolve => {
        connection.onNotification(PublishDiagnosticsNotification.type, ({ diagnostics }) => {
          if (diagnostics.length > 0) resolve(diagnostics.map(({ code }) => String(code)));
        });
      });
      const uri = pathToFileURL(folder).toString();
      const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
        processId: process.pid,
        rootUri: uri,
        workspaceFolders: [{ uri, name: 'acme' }],
        capabilities: {},
      });
      expect(capabilities.hoverProvider).toBeTruthy();
      await connection.sendNotification('initialized', {});
      expect(await diagnosed).toContain('language/syntax');
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      expect([await ended, log]).toEqual([0, '']);
    },
  );
});
