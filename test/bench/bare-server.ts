/**
 * A language server that Langium makes of a grammar alone: parser, scopes, links, its own completion and hover, no rule and no
 * score. What an edit costs here is the floor to which `npm run bench:latency` compares.
 */
import { createServicesForGrammar } from 'langium/grammar';
import { type LangiumSharedServices, startLanguageServer } from 'langium/lsp';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

/** As much of the language as the measured text uses, with names and references. */
const grammar = `
grammar Bare
entry File: elements+=Element*;
Element: NorthStar | Team | CheckIn;
NorthStar: 'northstar' name=ID label=STRING 'from' from=Value 'to' to=Value ('by' by=DATE)?;
Team: 'team' name=ID label=STRING '{' members+=Member* '}';
Member: Lead | Cycle | Objective | Kpi | CheckIn;
Lead: 'lead' owner=OWNER;
Cycle: 'cycle' period=PERIOD;
Objective: 'objective' name=ID label=STRING '{' members+=ObjectiveMember* '}';
ObjectiveMember: Supports | Guarded | Owner | Commitment | KeyResult;
Supports: 'supports' goals+=[Goal:Path] (',' goals+=[Goal:Path])*;
Guarded: 'guarded' 'by' kpis+=[Kpi:Path] (',' kpis+=[Kpi:Path])*;
Owner: 'owner' owner=OWNER;
Commitment: value=('aspirational' | 'committed');
KeyResult: 'kr' name=ID label=STRING 'from' from=Value 'to' to=Value;
Kpi: 'kpi' name=ID label=STRING 'threshold' operator=('<' | '>' | '<=' | '>=') bound=Value;
CheckIn: 'checkin' date=DATE '{' entries+=Entry* '}';
Entry: goal=[Goal:Path] ':' value=Value;
Goal: NorthStar | Objective | KeyResult | Kpi;
Path returns string: ID ('.' ID)*;
Value: number=NUMBER unit=('%' | 'teams')?;
terminal DATE: /[0-9]{4}-[0-9]{2}-[0-9]{2}/;
terminal PERIOD: /[0-9]{4}-Q[1-4]/;
terminal NUMBER: /[0-9][0-9,]*(\\.[0-9]+)?/;
terminal OWNER: /@[a-zA-Z]+/;
terminal ID: /[a-zA-Z_][a-zA-Z0-9_]*/;
terminal STRING: /"[^"\\n]*"/;
hidden terminal WS: /\\s+/;
hidden terminal COMMENT: /\\/\\/[^\\n]*/;
`;

const connection = createConnection(ProposedFeatures.all);
const services = await createServicesForGrammar({
  grammar,
  languageMetaData: {
    languageId: 'goals',
    fileExtensions: ['.goals'],
    caseInsensitive: false,
    mode: 'production',
  },
  sharedModule: { lsp: { Connection: () => connection } },
});
startLanguageServer(services.shared as LangiumSharedServices);
