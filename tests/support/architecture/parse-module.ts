import { type ESTree, parseSync, Visitor } from 'vite';

/** Stands for a specifier that is known only when the code runs, and could be anything. */
export const computed = '<computed>';

export type ModuleImport = {
  specifier: string;
  /** Gone when the code runs. */
  typeOnly: boolean;
  line: number;
};

export type SinkUse = { name: string; line: number };

export type ParsedModule = {
  imports: ModuleImport[];
  /** Uses of what turns text into markup or code. */
  sinks: SinkUse[];
  /** Lines that read the extension API off the global object instead of importing it. */
  globalExtensionApi: number[];
};

/** Members that parse markup out of a string, on whatever object and however they are spelled. */
const markupMembers = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'srcdoc',
]);

/** `document.write` and its line-wise sister. */
const documentWriters = new Set(['write', 'writeln']);

const codeFromText = new Set(['eval', 'Function']);

/**
 * What a module imports and which forbidden things it does, read from its syntax tree, so that a
 * word in a comment or in a text is nobody's offence.
 *
 * @throws when the file has a syntax error.
 */
export function parseModule(file: string, source: string): ParsedModule {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const lineOf = (start: number) => source.slice(0, start).split('\n').length;
  const imports: ModuleImport[] = [];
  const sinks: SinkUse[] = [];
  const globalExtensionApi: number[] = [];
  const declared = new Set<string>();

  const addImport = (specifier: unknown, typeOnly: boolean, start: number) => {
    const name = typeof specifier === 'string' ? specifier : computed;
    imports.push({ specifier: name, typeOnly, line: lineOf(start) });
  };
  const addSink = (name: string, start: number) => sinks.push({ name, line: lineOf(start) });

  new Visitor({
    ImportDeclaration(node) {
      for (const specifier of node.specifiers) declared.add(specifier.local.name);
      const typeOnly =
        node.importKind === 'type' ||
        (node.specifiers.length > 0 &&
          node.specifiers.every(
            (specifier) => specifier.type === 'ImportSpecifier' && specifier.importKind === 'type',
          ));
      addImport(node.source.value, typeOnly, node.start);
    },
    ExportNamedDeclaration(node) {
      if (node.source) addImport(node.source.value, node.exportKind === 'type', node.start);
    },
    ExportAllDeclaration(node) {
      addImport(node.source.value, node.exportKind === 'type', node.start);
    },
    ImportExpression(node) {
      addImport(literalValue(node.source), false, node.start);
    },
    TSImportType(node) {
      addImport(literalValue(node.source), true, node.start);
    },
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== 'Identifier') return;
      if (codeFromText.has(callee.name)) addSink(callee.name, node.start);
      if (callee.name === 'require') addImport(literalValue(node.arguments[0]), false, node.start);
    },
    NewExpression(node) {
      const { callee } = node;
      if (callee.type === 'Identifier' && callee.name === 'Function') {
        addSink('new Function', node.start);
      }
    },
    MemberExpression(node) {
      const name = memberName(node);
      if (name === null) return;
      if (markupMembers.has(name)) addSink(name, node.start);
      const { object } = node;
      if (object.type !== 'Identifier') return;
      if (object.name === 'document' && documentWriters.has(name)) {
        addSink(`document.${name}`, node.start);
      }
      const globalApi = object.name === 'globalThis' && (name === 'chrome' || name === 'browser');
      if (globalApi || object.name === 'chrome') globalExtensionApi.push(lineOf(node.start));
    },
    Property(node) {
      const name = propertyName(node.key);
      if (name !== null && markupMembers.has(name)) addSink(name, node.start);
    },
    JSXAttribute(node) {
      const { name } = node.name;
      if (typeof name === 'string' && markupMembers.has(name)) addSink(name, node.start);
    },
  }).visit(program);

  return {
    imports,
    sinks,
    globalExtensionApi: declared.has('chrome') ? [] : globalExtensionApi,
  };
}

function memberName(node: ESTree.MemberExpression): string | null {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : null;
  const value = literalValue(node.property);
  return typeof value === 'string' ? value : null;
}

function propertyName(key: ESTree.PropertyKey): string | null {
  if (key.type === 'Identifier') return key.name;
  const value = literalValue(key);
  return typeof value === 'string' ? value : null;
}

function literalValue(node: { type: string; value?: unknown } | undefined): unknown {
  return node?.type === 'Literal' ? node.value : undefined;
}
