/** The set-up that docs/editors.md gives for Neovim, in a Neovim: skipped where there is none. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const hasNeovim = spawnSync('nvim', ['--version']).status === 0;

const documented = /## Neovim[\s\S]*?```lua\n([\s\S]*?)```/.exec(
  readFileSync('docs/editors.md', 'utf8'),
)?.[1];

/** What Neovim has had since 0.8, for the one that Debian 12 brings. */
const shims = `
vim.fs = vim.fs or {
  dirname = function(path) return vim.fn.fnamemodify(path, ':h') end,
  find = function(names, options)
    for _, name in ipairs(names) do
      local found = vim.fn.findfile(name, options.path .. ';')
      if found == '' then found = vim.fn.finddir(name, options.path .. ';') end
      if found ~= '' then return { vim.fn.fnamemodify(found, ':p') } end
    end
    return {}
  end,
}
vim.lsp.start = vim.lsp.start or function(config)
  local id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, id)
  return id
end
`;

/** Opens the file, waits for a diagnostic, formats, and says what it saw. */
const session = `
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.GOALS_FILE))
local found = vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local said = {}
for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
  table.insert(said, (diagnostic.code or diagnostic.user_data.lsp.code) .. '@' .. diagnostic.lnum)
end
local format = vim.lsp.buf.format or function() vim.lsp.buf.formatting_sync(nil, 20000) end
format({ timeout_ms = 20000 })
local answer = vim.lsp.buf_request_sync(0, 'textDocument/hover', {
  textDocument = vim.lsp.util.make_text_document_params(),
  position = { line = 0, character = 5 },
}, 20000)
local hover = ''
for _, one in pairs(answer or {}) do if one.result then hover = vim.inspect(one.result.contents) end end
vim.fn.writefile({ vim.fn.json_encode({
  found = found, said = said, lines = vim.api.nvim_buf_get_lines(0, 0, -1, false), hover = hover,
}) }, vim.env.GOALS_ANSWER)
vim.cmd('qall!')
`;

describe.skipIf(!hasNeovim)('Neovim', () => {
  it('shows a diagnostic, a hover, and formats, by the set-up of the documentation', () => {
    const folder = mkdtempSync(join(tmpdir(), 'goals nvim '));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'goals'),
      `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.mjs')}" "$@"\n`,
    );
    chmodSync(join(bin, 'goals'), 0o755);
    writeFileSync(join(folder, 'goals.config.json'), '{ "language": 1 }');
    const file = join(folder, 'company.goals');
    writeFileSync(
      file,
      'kpi   churn "Monthly customer churn"\nkpi response "First response time" threshold < 4h\n',
    );
    const init = join(folder, 'init.lua');
    writeFileSync(init, `${shims}\n${documented}`);
    const script = join(folder, 'session.lua');
    writeFileSync(script, session);
    const answer = join(folder, 'answer.json');
    execFileSync('nvim', ['--headless', '-n', '-u', init, '-c', `luafile ${script.replaceAll(' ', '\\ ')}`], {
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env.PATH}`,
        HOME: folder,
        XDG_STATE_HOME: folder,
        XDG_DATA_HOME: folder,
        GOALS_FILE: file,
        GOALS_ANSWER: answer,
      },
      timeout: 90_000,
    });
    const { found, said, lines, hover } = JSON.parse(readFileSync(answer, 'utf8')) as {
      found: boolean;
      said: readonly string[];
      lines: readonly string[];
      hover: string;
    };
    expect(found).toBe(true);
    expect(said).toContain('kpi-no-threshold@0');
    expect(lines[0]).toBe('kpi churn    "Monthly customer churn"');
    expect(hover).toContain('Monthly customer churn');
  });
});
