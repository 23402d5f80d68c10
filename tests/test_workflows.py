"""The workflows are sound, expose nothing to a fork and pin what they run."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def lint(folder):
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent)) or "zizmor"
    return subprocess.run([zizmor, "--offline", "--no-progress", str(folder)], capture_output=True, text=True, check=False)


def test_the_linter_finds_nothing():
    done = lint(ROOT / ".github" / "workflows")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_gate_fails_a_workflow_that_runs_what_a_stranger_writes(tmp_path):
    unsound = tmp_path / ".github" / "workflows" / "unsound.yml"
    unsound.parent.mkdir(parents=True)
    greet = {"runs-on": "ubuntu-24.04", "steps": [{"run": "echo '${{ github.event.pull_request.title }}'"}]}
    unsound.write_text(yaml.safe_dump({"name": "Unsound", "on": "pull_request_target", "jobs": {"greet": greet}}), encoding="utf-8")
    done = lint(tmp_path / ".github" / "workflows")
    assert done.returncode != 0
    assert {"template-injection", "dangerous-triggers"} <= set(re.findall(r"\[([a-z-]+)\]", done.stdout))


def test_pull_requests_get_no_secret_and_no_right_to_write():
    for path in WORKFLOWS:
        text = path.read_text(encoding="utf-8")
        workflow = yaml.safe_load(text)
        assert workflow["permissions"] == {"contents": "read"}
        if "pull_request" in workflow[True]:  # YAML reads the key `on` as true
            assert all("permissions" not in job for job in workflow["jobs"].values())
        assert "pull_request_target" not in text
        assert "secrets." not in text


def test_every_action_is_pinned_to_a_commit():
    used = [line for path in WORKFLOWS for line in re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8"))]
    outside = [name for name in used if not name.startswith("$/")]
    assert outside
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name) for name in outside)


def test_the_form_has_the_fields_that_report_links_fill_in():
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / "correct-a-claim.yml").read_text(encoding="utf-8"))
    assert {"claim", "page"} <= {field.get("id") for field in form["body"]}


def test_nothing_that_a_stranger_writes_reaches_a_shell_as_code():
    for path in WORKFLOWS:
        for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values():
            assert all("${{" not in step.get("run", "") for step in job.get("steps", ())), path


def test_the_papers_of_the_project_are_there_and_name_no_placeholder():
    for name in ("CONTRIBUTING", "GOVERNANCE", "CODE_OF_CONDUCT", "SECURITY", "SUCCESSION"):
        text = (ROOT / f"{name}.md").read_text(encoding="utf-8")
        assert text.startswith("# ")
        assert not re.search(r"TODO|TBD|example\.(com|org)|@your|lorem", text, re.IGNORECASE)


def test_every_path_in_the_list_of_owners_is_there():
    lines = (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    assert rows[0][0] == "*"
    for path, *owners in rows:
        assert path == "*" or (ROOT / path.lstrip("/")).exists(), path
        assert owners, path
        assert all(re.fullmatch(r"@[\w-]+/[\w-]+", owner) for owner in owners), path


def test_every_link_between_the_papers_leads_to_a_file():
    for path in ROOT.glob("*.md"):
        for target in re.findall(r"(?<!!)\[[^\]]*\]\(([^)#]+?)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
            assert "://" in target or (ROOT / target).exists(), (path.name, target)
