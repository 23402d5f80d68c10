"""What the gates ask of a page in a real browser. Each function says what is wrong and asserts nothing, so that a test can show it a broken page."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python
from playwright.sync_api import BrowserContext, Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def axe(page: Page) -> list[str]:
    """Every violation of WCAG 2.2 AA and of axe's best practices, as rule and element. The context must bypass the page's policy."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE + "; undefined")
    options = {"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options)", options)["violations"]
    return [f"{rule['id']}: {node['target']} {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@dataclass
class Watch:
    """What goes wrong in a context while a reader is in it: breaches of the policy, errors in the console, requests to other hosts."""

    context: BrowserContext
    home: str
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.expose_function("atlasBreach", lambda text: self.said.append(f"policy: {text}"))
        self.context.add_init_script(
            "addEventListener('securitypolicyviolation', e => atlasBreach(`${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))"
        )
        self.context.on("console", lambda message: self._heard(message.type, message.text))
        self.context.on("weberror", lambda error: self.said.append(f"error: {error.error}"))
        self.context.route("**/*", self._route)

    def _heard(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.said.append(f"console: {text}")

    def _route(self, route) -> None:
        url = route.request.url
        if urlsplit(url).scheme in ("data", "blob") or url.startswith(self.home):
            return route.continue_()
        self.said.append(f"request: {url}")
        return route.abort()


def sideways(page: Page) -> list[str]:
    """Elements that make the page itself scroll sideways; empty where it does not."""
    return page.evaluate("""() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return [];
      const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > width + 1);
      return ['the page is ' + document.documentElement.scrollWidth + ' wide in ' + width, ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
    }""")


def unseen_focus(page: Page, steps: int) -> list[str]:
    """Elements without a visible outline among the first `steps` that the Tab key reaches."""
    found = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        said = page.evaluate("""() => {
          const e = document.activeElement, shown = e.matches('.md-option') ? e.nextElementSibling : e; // a switch without size is seen by its label
          const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
          if (e === document.body) return '';
          const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && box.width > 0 && box.height > 0;
          return seen ? '' : e.outerHTML.slice(0, 120);
        }""")
        found += [said] if said else []
    return found


def moving(page: Page) -> list[str]:
    """Elements that would move, where the reader has asked for no movement."""
    return page.evaluate("""() => [
      ...document.getAnimations().map(a => `running: ${a.animationName ?? a.transitionProperty}`),
      ...[...document.querySelectorAll('*')].filter(e => {
        const s = getComputedStyle(e), long = v => v.split(',').some(t => parseFloat(t) > 0);
        return (s.animationName !== 'none' && long(s.animationDuration)) || (s.transitionProperty !== 'none' && long(s.transitionDuration)) || s.scrollBehavior === 'smooth';
      }).slice(0, 5).map(e => e.outerHTML.slice(0, 120)),
    ]""")


def markup(page: Page) -> list[str]:
    """Elements and attributes in the text of a page that no template of ours makes: what hostile text would have to become.

    The two boxes that our scripts place beside a mark carry their place as a style; what is in them is looked at like the rest.
    """
    return page.evaluate("""() => [...document.querySelectorAll('body *')].flatMap(e => [
      ...(e.matches('article script, iframe, object, embed, img, video, audio, form form, base, meta, article link, article style') ? [e.outerHTML.slice(0, 120)] : []),
      ...[...e.attributes].filter(a => /^on/i.test(a.name) || /^\\s*(javascript|vbscript|data):/i.test(a.value) && /href|src|action/.test(a.name) || a.name === 'style' && e.closest('article') && !e.matches('.atlas-popover, .atlas-tooltip'))
        .map(a => `${e.tagName} ${a.name}=${a.value.slice(0, 80)}`),
    ])""")


def dumps(found: list[str]) -> str:
    """The first of what was found, one a line, for the message of an assertion."""
    return json.dumps(found[:12], indent=1, ensure_ascii=False)
