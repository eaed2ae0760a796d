import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { refuseTeams } from '../../../tools/release/traces-of-teams';

/** What a content script could reach the network with; the pages' and the background's CSP forbids it. */
const networking = /\b(fetch|WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection|sendBeacon)\b/;

/** What makes markup or code of a text. */
const fromText =
  /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;

/** What both browsers' extensions promise, read from what was built. */
export function describeBuiltExtension(permissions: string[]): void {
  const folder = inject('extensionFolder');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  );
  const sourceOf = (path: string) => readFileSync(join(folder, path), 'utf8');

  describe('the built extension', () => {
    it('asks for the fewest permissions, and for no host', () => {
      expect([...manifest.permissions].sort()).toEqual([...permissions].sort());
      for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions'])
        expect(manifest[key], key).toBeUndefined();
      expect(manifest.externally_connectable).toBeUndefined();
    });

    it('lets its pages load and connect to its own files alone', () => {
      const policy = manifest.content_security_policy.extension_pages as string;
      const sources = policy
        .split(';')
        .flatMap((directive) => directive.trim().split(' ').slice(1));
      expect(policy).toContain("default-src 'none'");
      expect(new Set(sources)).toEqual(
        new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:']),
      );
      expect(policy).toMatch(/img-src 'self' data:;/);
      expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
    });

    it('has no script that makes markup or code of text', () => {
      expect(scripts.length).toBeGreaterThan(4);
      expect(scripts.filter((path) => fromText.test(sourceOf(path)))).toEqual([]);
    });

    it('has nothing in pages that could reach the network', () => {
      const inPages = scripts.filter((path) => /^(content-scripts\/|claim-card)/.test(path));
      expect(inPages.length).toBeGreaterThan(0);
      expect(inPages.filter((path) => networking.test(sourceOf(path)))).toEqual([]);
    });

    it('runs the model by a script that loads no other, and has its WebAssembly in a file', () => {
      const worker = sourceOf('encoder-worker.js');
      expect(worker).not.toMatch(/\bimport\(/);
      expect(worker).not.toContain('data:application/wasm');
      expect(worker.length).toBeLessThan(500_000);
    });

    it('holds no line of Sidelight for teams, which may ask a server', () => {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const file = join(entry.parentPath, entry.name);
          return { path: relative(folder, file), content: readFileSync(file) };
        });
      expect(files.length).toBeGreaterThan(20);
      expect(() => refuseTeams(files, [])).not.toThrow();
      expect(manifest.storage).toBeUndefined();
    });

    it('opens to pages the card’s code alone, at an address they cannot guess', () => {
      const open = manifest.web_accessible_resources ?? [];
      for (const { resources, use_dynamic_url } of open) {
        expect(resources).toEqual(['claim-card.js']);
        expect(use_dynamic_url).toBe(true);
      }
    });
  });
}
