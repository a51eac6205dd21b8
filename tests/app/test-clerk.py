#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A clerk's day at the real window, from the outside: test-clerk.py SOKAKU SOKAKU-CLI

Prints TAP. Keys and clicks come from xdotool, what the window says is read as
assistive technology reads it, what is saved is read from the files. The plan is
the real one where its tables are, else the sample; nothing but its shape is
taken from its files, and the grades are reckoned here once more.
"""

import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
import xml.etree.ElementTree as ET

SOKAKU, SOKAKU_CLI = sys.argv[1:]
SOURCE = pathlib.Path(os.environ['SOKAKU_SOURCE_DIR'])
TABLES = pathlib.Path(os.environ.get('SOKAKU_TABLES_DIR', '/nonexistent'))
NS = {'s': 'https://sokaku.github.io/ns/plan/1'}
PATIENCE = 60  # seconds until something that does not happen is a failure

try:
    import gi

    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    print('1..0 # SKIP AT-SPI for Python (gir1.2-atspi-2.0) is missing')
    sys.exit(0)
if shutil.which('xdotool') is None:
    print('1..0 # SKIP xdotool is missing')
    sys.exit(0)


def wait(condition, what):
    """Waits until @condition() is true and returns what it returned."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            result = condition()
        except GLib.Error:  # what was asked is just going away
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f'waited in vain for {what}')
        time.sleep(0.05)


def xdotool(*arguments):
    subprocess.run(['xdotool', *map(str, arguments)], check=True)


def find(node, role, name, skip=('list',)):
    """Returns the first node of a role whose name begins or ends with @name, long lists aside.

    The buttons of a question are called "_Cancel Cancel"; capitals are a matter of taste.
    """
    if node.get_role_name() == role:
        found = node.get_name().lower()
        if found.startswith(name.lower()) or found.endswith(f' {name.lower()}'):
            return node
    if node.get_role_name() in skip:
        return None
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        found = find(child, role, name, skip) if child is not None else None
        if found is not None:
            return found
    return None


def get_name(node):
    """The name as it is now; AT-SPI would remember the one that was."""
    node.clear_cache()
    return node.get_name()


def get_text(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def has_state(node, state):
    node.clear_cache()
    return node.get_state_set().contains(state)


class Plan:
    """A plan folder, and of its first item what the test needs."""

    def __init__(self, folder):
        self.folder = folder
        root = ET.parse(folder / 'plan.xml').getroot()
        self.year = root.find('s:year[@evaluated="true"]', NS)
        self.criteria = root.findall('s:criterion', NS)
        self.grades = root.findall('s:grade', NS)
        item = root.find('.//s:item', NS)
        self.sheet = f'sheets/{item.get("id") or item.text}.xml'
        self.lines = (folder / self.sheet).read_text(encoding='utf-8').splitlines()
        sheet = ET.fromstring('\n'.join(self.lines).encode())
        self.evaluation = sheet.find(f's:evaluation[@year="{self.year.get("fiscal")}"]', NS)

    def read(self):
        """The bytes of every file."""
        return {str(path.relative_to(self.folder)): path.read_bytes()
                for path in self.folder.rglob('*') if path.is_file()}

    def get_score(self, criterion):
        return self.evaluation.find(f's:score[@criterion="{criterion.get("id")}"]', NS).get('value')

    def grade(self, scores, caps=True):
        """The grade of a list of scores: domain rule 1."""
        names = [grade.text for grade in self.grades]
        rank = next(i for i, grade in enumerate(self.grades)
                    if sum(scores) >= int(grade.get('min-total')))
        for criterion, score in zip(self.criteria, scores):
            if caps and criterion.get('cap-at') and score <= int(criterion.get('cap-at')):
                rank = max(rank, names.index(criterion.get('cap-grade')))
        return names[rank]


class Window:
    """The program, running on a plan."""

    def __init__(self, plan):
        self.plan = plan
        self.year = plan.year.text
        self.log = tempfile.TemporaryFile()
        environment = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': '', 'G_DEBUG': ''}
        self.process = subprocess.Popen([SOKAKU, plan.folder], stderr=self.log, env=environment)
        try:
            self.open()
        except BaseException:
            self.process.kill()
            raise

    def get_application(self):
        assert self.process.poll() is None, self.get_log()
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def get_toplevel(self, role):
        application = self.get_application()
        application.clear_cache()
        for i in range(application.get_child_count()):
            child = application.get_child_at_index(i)
            if child is not None and child.get_role_name() == role:
                return child
        return None

    def find(self, role, name):
        """Finds a node in the window and waits until it is there."""
        def look():
            self.frame.clear_cache()
            return find(self.frame, role, name)
        return wait(look, f'the {role} “{name}”')

    def open(self):
        wait(self.get_application, 'the application')
        self.frame = wait(lambda: self.get_toplevel('frame'), 'the window')
        self.section = self.find('panel', 'Self-evaluation')
        self.cells = [find(self.section, 'table cell', f'{criterion.text}, {self.year}')
                      for criterion in self.plan.criteria]
        self.total = find(self.section, 'table cell', f'Total, {self.year}')
        self.computed = find(self.section, 'table cell', f'Computed Grade, {self.year}')
        self.recorded = find(self.section, 'table cell', f'Recorded grade, {self.year}')
        self.state = self.find('label', 'FY ')

    def get_log(self):
        self.log.seek(0)
        return self.log.read().decode()

    def expect(self, node, value):
        """Waits until a cell or figure says @value as its last word."""
        wait(lambda: get_name(node).rpartition(', ')[2] == str(value), f'{get_name(node)} → {value}')

    def expect_state(self, state):
        wait(lambda: get_name(self.state).endswith(f'· {state}'), state)

    def expect_scores(self, scores):
        for cell, score in zip(self.cells, scores):
            self.expect(cell, score)
        self.expect(self.total, sum(scores))
        self.expect(self.computed, self.plan.grade(scores))

    def click(self, node):
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        xdotool('mousemove', box.x + box.width // 2, box.y + box.height // 2, 'click', 1)

    def click_to_focus(self, node, focused):
        """Clicks @node, once more now and then, until @focused has the focus."""
        def click():
            if has_state(focused, Atspi.StateType.FOCUSED):
                return True
            if time.monotonic() > click.again:
                self.click(node)
                click.again = time.monotonic() + 5
            return False

        click.again = 0
        wait(click, f'a click on {get_name(node)} to lead to {get_name(focused)}')

    def go_to_scores(self):
        """Follows the section's link, which leads to the first cell."""
        self.click_to_focus(self.find('push button', 'Self-evaluation'), self.cells[0])

    def type_score(self, row, score):
        xdotool('key', score)
        self.expect(self.cells[row], score)
        # After the last criterion the next year begins.
        if row + 1 < len(self.cells):
            self.expect_focus(self.cells[row + 1])
        else:
            wait(lambda: not has_state(self.cells[row], Atspi.StateType.FOCUSED), 'the focus to go on')

    @staticmethod
    def expect_focus(node):
        wait(lambda: has_state(node, Atspi.StateType.FOCUSED), f'{get_name(node)} to have the focus')

    def go_to_recorded(self):
        """From the first cell of the next year, where typing scores has led."""
        xdotool('key', 'Left')
        self.expect_focus(self.cells[0])
        xdotool('key', *['Down'] * len(self.cells))
        self.expect_focus(self.recorded)

    def find_reason(self):
        return self.find('table cell', f'Reason for the Decision {self.year}')

    def expect_reason(self, reason):
        name = f'Reason for the Decision {self.year}, {reason}'
        wait(lambda: self.find_reason().get_name() == name, name)

    def type_text(self, node, text):
        """Types with keys. xdotool lends each character a key for a while that may be too short."""
        for i in range(len(text)):
            before = get_text(node)
            for hold in (100, 400, 1600, 6400):
                xdotool('type', '--delay', hold, text[i])
                if self.comes(node, before + text[i]):
                    break
            assert get_text(node) == before + text[i], (get_text(node), text[i])

    @staticmethod
    def comes(node, text):
        end = time.monotonic() + 3
        while get_text(node) != text and time.monotonic() < end:
            time.sleep(0.05)
        return get_text(node) == text

    def ask(self):
        """Closes the window and returns the question that comes."""
        xdotool('key', 'ctrl+w')
        return wait(lambda: self.get_toplevel('dialog'), 'the question')

    def answer(self, question, button):
        def look():
            question.clear_cache()
            return find(question, 'push button', button)

        found = wait(look, button)
        Atspi.Action.do_action(found, 0)

    def count_windows(self):
        """The windows on the screen, as the X server knows them.

        GTK 4.8 may crash when AT-SPI asks for them while one of them is going away.
        """
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                               capture_output=True, check=False)
        return len(found.stdout.split())

    def expect_end(self):
        wait(lambda: self.process.poll() is not None, 'the program to end')
        log = self.get_log()
        assert self.process.returncode == 0, (self.process.returncode, log)
        assert 'WARNING' not in log and 'CRITICAL' not in log, log


class Flow:
    """The steps, each after the one before."""

    REASON = '年度内に終えた'

    def __init__(self, folder):
        if TABLES.is_dir():
            subprocess.run([SOKAKU_CLI, 'import', TABLES, folder], check=True)
        else:
            shutil.copytree(SOURCE / 'data' / 'sample', folder)
            for path in [folder, *folder.rglob('*')]:
                path.chmod(0o755 if path.is_dir() else 0o644)
        self.plan = Plan(folder)
        self.files = self.plan.read()
        self.old = [int(self.plan.get_score(criterion)) for criterion in self.plan.criteria]
        self.old_grade = self.plan.evaluation.get('grade')
        # The most that the scores can be where each cap holds: the cap decides the grade.
        self.new = [int(criterion.get('cap-at') or criterion.get('max'))
                    for criterion in self.plan.criteria]
        self.decided = self.plan.grade(self.new, caps=False)
        self.window = None

    def opens(self):
        self.window = Window(self.plan)
        self.window.expect_scores(self.old)
        self.window.expect(self.window.recorded, self.old_grade)
        self.window.expect_state('Saved')

    def types_scores(self):
        self.window.go_to_scores()
        for row, score in enumerate(self.new):
            self.window.type_score(row, score)
        self.window.expect_scores(self.new)
        # The old grade was what the scores gave, so the new one follows them.
        assert self.old_grade == self.plan.grade(self.old)
        self.window.expect(self.window.recorded, self.plan.grade(self.new))
        self.window.expect_state('Not saved')
        assert self.plan.read() == self.files

    def decides_otherwise(self):
        assert self.decided != self.plan.grade(self.new)
        self.window.go_to_recorded()
        xdotool('key', self.decided)
        self.window.expect(self.window.recorded, self.decided)
        self.window.click(self.window.find_reason())
        editor = self.window.find('text', f'Reason for the Decision {self.window.year}')
        self.window.expect_focus(editor)
        self.window.type_text(editor, self.REASON)
        self.window.expect_reason(self.REASON)

    def undoes_and_redoes(self):
        window = self.window
        changed = [i for i, (old, new) in enumerate(zip(self.old, self.new)) if old != new]
        xdotool('key', 'ctrl+z')
        window.expect_reason('')
        xdotool('key', 'ctrl+z')
        window.expect(window.recorded, self.plan.grade(self.new))
        for i in reversed(changed):
            window.expect_state('Not saved')
            xdotool('key', 'ctrl+z')
            window.expect(window.cells[i], self.old[i])
        window.expect_scores(self.old)
        window.expect(window.recorded, self.old_grade)
        window.expect_state('Saved')
        for i in changed:
            xdotool('key', 'ctrl+shift+z')
            window.expect(window.cells[i], self.new[i])
        xdotool('key', 'ctrl+shift+z')
        window.expect(window.recorded, self.decided)
        xdotool('key', 'ctrl+shift+z')
        window.expect_reason(self.REASON)
        window.expect_scores(self.new)

    def saves(self):
        xdotool('key', 'ctrl+s')
        self.window.expect_state('Saved')
        files = self.plan.read()
        assert {name for name in files if files[name] != self.files.get(name)} == {self.plan.sheet}
        assert files.keys() == self.files.keys(), files.keys() ^ self.files.keys()
        lines = files[self.plan.sheet].decode().splitlines()
        year = self.plan.year.get('fiscal')
        self.expect_lines(self.plan.lines, lines,
                          [f'<evaluation year="{year}" grade="{self.old_grade}">'] + self.list_scores(self.old, self.new),
                          [f'<evaluation year="{year}" grade="{self.decided}">',
                           f'<decision>{self.REASON}</decision>'] + self.list_scores(self.new, self.old))
        self.files = files

    def list_scores(self, scores, others):
        """The elements of the scores that differ."""
        return [f'<score criterion="{criterion.get("id")}" value="{score}"/>'
                for criterion, score, other in zip(self.plan.criteria, scores, others) if score != other]

    @staticmethod
    def expect_lines(before, after, gone, come):
        diff = list(difflib.ndiff(before, after))
        assert sorted(line[2:].strip() for line in diff if line.startswith('- ')) == sorted(gone), diff
        assert sorted(line[2:].strip() for line in diff if line.startswith('+ ')) == sorted(come), diff

    def is_asked_before_closing(self):
        window = self.window
        xdotool('key', 'ctrl+z')
        window.expect_reason('')
        window.expect_state('Not saved')
        window.answer(window.ask(), 'Cancel')
        wait(lambda: window.count_windows() == 1, 'the question to go')
        window.expect_state('Not saved')
        window.answer(window.ask(), 'Discard')
        window.expect_end()
        assert self.plan.read() == self.files

    def comes_back(self):
        window = self.window = Window(self.plan)
        window.expect_scores(self.new)
        window.expect(window.recorded, self.decided)
        window.expect_reason(self.REASON)
        window.expect_state('Saved')

    def saves_while_closing(self):
        window = self.window
        last = self.old[-1] if self.old[-1] != self.new[-1] else self.new[-1] - 1
        scores = self.new[:-1] + [last]
        window.go_to_scores()
        for row, score in enumerate(scores):
            window.type_score(row, score)
        window.expect_scores(scores)
        window.expect(window.recorded, self.decided)
        window.answer(window.ask(), 'Save')
        window.expect_end()
        files = self.plan.read()
        assert {name for name in files if files[name] != self.files.get(name)} == {self.plan.sheet}
        self.expect_lines(self.files[self.plan.sheet].decode().splitlines(),
                          files[self.plan.sheet].decode().splitlines(),
                          self.list_scores(self.new, scores), self.list_scores(scores, self.new))

    STEPS = [opens, types_scores, decides_otherwise, undoes_and_redoes, saves,
             is_asked_before_closing, comes_back, saves_while_closing]

    def stop(self):
        if self.window is not None and self.window.process.poll() is None:
            self.window.process.kill()
            self.window.process.wait()


def main():
    print(f'1..{len(Flow.STEPS)}', flush=True)
    with tempfile.TemporaryDirectory(prefix='sokaku-clerk-') as folder:
        flow = Flow(pathlib.Path(folder) / 'plan')
        failed = False
        try:
            for number, step in enumerate(Flow.STEPS, 1):
                name = f'{number} /clerk/{step.__name__.replace("_", "-")}'
                if failed:
                    print(f'not ok {name}: the steps before failed', flush=True)
                    continue
                try:
                    step(flow)
                    print(f'ok {name}', flush=True)
                except Exception:  # pylint: disable=broad-except
                    failed = True
                    for line in traceback.format_exc().splitlines():
                        print('#', line)
                    if flow.window is not None:
                        print(*('# ' + line for line in flow.window.get_log().splitlines()), sep='\n')
                    print(f'not ok {name}', flush=True)
        finally:
            flow.stop()
    return failed


sys.exit(main())
