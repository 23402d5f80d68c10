"""The workflows are sound, expose nothing to a fork and pin what they run."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_the_linter_finds_nothing():
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent)) or "zizmor"
    done = subprocess.run([zizmor, "--offline", "--no-progress", str(ROOT / ".github" / "workflows")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_pull_requests_get_no_secret_and_no_right_to_write():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    for path in WORKFLOWS:
        text = path.read_text(encoding="utf-8")
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
