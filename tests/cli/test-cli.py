#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sokaku-cli from the outside: test-cli.py SOKAKU-CLI

Prints TAP. What a user sees: exit status, standard output, the one sentence on
standard error, and which files there are afterwards.
"""

import csv
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(SOURCE / 'tests' / 'support'))
sys.dont_write_bytecode = True

import other_plan  # noqa: E402

CLI = sys.argv[1]
REAL = pathlib.Path(os.environ.get('SOKAKU_TABLES_DIR', '/nonexistent'))
SAMPLE = SOURCE / 'data' / 'sample'
KINDS = ('theme-averages', 'radar', 'criteria-by-theme', 'heat-years', 'heat-criteria',
         'grade-distribution', 'agreement', 'self-and-council', 'completion')


class Skip(Exception):
    pass


def environment(locale='C.UTF-8'):
    """A locale of its own: the sentences below are the English ones."""
    own = {**os.environ, 'LC_ALL': locale, 'LANGUAGE': ''}
    own.pop('LD_PRELOAD', None)
    return own


def run(*arguments, locale='C.UTF-8'):
    return subprocess.run([CLI, *map(str, arguments)], capture_output=True, check=False,
                          env=environment(locale))


def succeed(*arguments):
    done = run(*arguments)
    assert done.returncode == 0, (arguments, done.returncode, done.stderr.decode())
    assert done.stderr == b'', done.stderr
    return done.stdout.decode('utf-8')


def fail(*arguments, says):
    """Runs what must fail: exit 2, nothing on standard output, one sentence that has @says."""
    done = run(*arguments)
    sentence = done.stderr.decode('utf-8')
    assert done.returncode == 2, (arguments, done.returncode, sentence)
    assert done.stdout == b'', done.stdout
    assert sentence.startswith('sokaku-cli: ') and sentence.endswith('\n'), sentence
    assert sentence.count('\n') == 1, sentence
    assert says in sentence, sentence
    return sentence


def find(*arguments):
    """Runs what finds something: exit 1, and what was found on standard output."""
    done = run(*arguments)
    assert done.returncode == 1, (arguments, done.returncode, done.stderr.decode())
    assert done.stderr == b'', done.stderr
    return done.stdout.decode('utf-8')


def read(folder, name):
    with open(folder / f'{name}.csv', encoding='utf-8-sig', newline='') as file:
        return list(csv.DictReader(file))


def count_pages(path):
    done = subprocess.run(['qpdf', '--show-npages', path], capture_output=True, check=True)
    return int(done.stdout)


def check_summary(folder, summary):
    """Every figure of initiatives.csv and themes.csv."""
    criteria = [row['name'] for row in read(folder, 'criteria')]
    years = next(row['value'] for row in read(folder, 'plan') if row['key'] == 'evaluated_years')
    initiatives = read(folder, 'initiatives')
    themes = read(folder, 'themes')
    assert len(summary['initiatives']) == len(initiatives)
    for got, row in zip(summary['initiatives'], initiatives):
        want = {'no': int(row['no']), 'title': row['title'], 'items': int(row['items']),
                'means': [row[f'avg_{name}'] for name in criteria], 'total': row['total'],
                'grade': row['grade'], 'council': row['council_average'],
                'years': {year: row[year] for year in years.split(';')}}
        assert got == want, (got, want)
    assert len(summary['themes']) == len(themes)
    for got, row in zip(summary['themes'], themes):
        want = {'name': row['short_in_lists'], 'initiatives': int(row['initiatives']),
                'items': int(row['items']), 'means': [row[f'avg_{name}'] for name in criteria],
                'total': row['total'], 'grade': row['grade'], 'council': row['council_average']}
        assert got == want, (got, want)
    assert summary['shares'] == {'items': 95, 'grades': {'A': 58, 'B': 36, 'C': 1, 'D': 0}}


def snapshot(folder):
    return {path.relative_to(folder): path.read_bytes()
            for path in sorted(folder.rglob('*')) if path.is_file()}


def small_tables(folder):
    """The least that is a plan."""
    folder.mkdir()
    for name, text in {
            'plan': 'key,value\nname,P\nfirst_year,R1\nlast_year,R2\nreport_date,R3.4.1\n',
            'criteria': 'name,min,max\nSpeed,0,3\n', 'grades': 'grade,min_total\nA,2\nB,0\n',
            'initiatives': 'no,title\n1,One\n',
            'items': 'no,initiative,title,departments,first_year\n1,1,First,x,R1\n2,1,Second,y,R1\n',
            'scores': 'item,year,Speed,grade,reason_Speed,reason_総合評価\n'
                      '1,R1,2,A,,\n1,R2,1,B,,\n1,総括,2,A,a,b\n'
                      '2,R1,3,A,,\n2,R2,3,A,,\n2,総括,3,A,a,b\n'}.items():
        (folder / f'{name}.csv').write_text(text, encoding='utf-8')
    return folder


def small_plan(work):
    succeed('import', small_tables(work / 'tables'), work / 'plan')
    return work / 'plan'


# The cases.

def case_help(work):
    text = succeed('--help')
    for command in ('import TABLES PLAN', 'check PLAN', 'summary PLAN', 'report PLAN',
                    'chart PLAN KIND'):
        assert f'  {command}' in text, text
    for later in ('export', 'merge'):
        assert later not in text, text
    assert succeed('-h') == text
    assert '--json' in succeed('summary', '--help')
    assert '--part' in succeed('report', '--help')
    assert succeed('--version').startswith('sokaku-cli ')


def case_usage(work):
    fail(says='--help')
    fail('nothing', says='“nothing”')
    fail('import', work, says='TABLES PLAN')
    fail('summary', says='PLAN')
    fail('summary', work, work, says='PLAN')
    fail('summary', '--nothing', work, says='--nothing')
    fail('report', work, says='-o')
    fail('chart', work, 'radar', says='-o')
    fail('report', work, '-o', work / 'b.pdf', '--part=nothing', says='lists')
    fail('report', work, '-o', work / 'b.pdf', '--part=lists,nothing', says='“nothing”')
    fail('report', work, '-o', work / 'b.pdf', '--part=lists', '--item=1', says='--item')
    fail('report', work, '-o', work / 'b.pdf', '--part=lists', '--department=x',
         says='--department')
    fail('report', work, '-o', work / 'b.pdf', '--part=members', '--initiative=1',
         says='--initiative')
    assert not list(work.iterdir())


def case_real(work):
    if not REAL.is_dir():
        raise Skip('no real tables here')
    assert succeed('import', REAL, work / 'plan') == ''
    check_summary(REAL, json.loads(succeed('summary', work / 'plan', '--json')))
    # Loading and saving again, from the tables or not, gives the same bytes.
    succeed('import', REAL, work / 'again')
    assert snapshot(work / 'plan') == snapshot(work / 'again')
    assert len(list((work / 'plan' / 'sheets').iterdir())) == 95


def case_other_shape(work):
    plan = other_plan.Plan()
    want = other_plan.expected(plan)
    (work / 'tables').mkdir()
    other_plan.write(plan, work / 'tables')
    succeed('import', work / 'tables', work / 'plan')
    text = succeed('summary', work / 'plan', '--json')
    got = json.loads(text)
    for kind in ('initiatives', 'themes'):
        assert len(got[kind]) == len(want[kind])
        for one, other in zip(got[kind], want[kind]):
            assert one == other, (one, other)
    assert got == want, (got['shares'], want['shares'])
    # The order of the keys is part of the contract.
    ordered = json.loads(text, object_pairs_hook=list)
    assert ordered == json.loads(json.dumps(want), object_pairs_hook=list)
    succeed('report', work / 'plan', '-o', work / 'b.pdf')
    succeed('chart', work / 'plan', 'radar', '-o', work / 'r.svg')
    assert run('check', work / 'plan').returncode == 1


def case_sample(work):
    """The sample plan opens whole, and its figures are those of the real plan."""
    done = run('check', SAMPLE)
    assert done.returncode in (0, 1) and done.stderr == b'', done.stderr
    # Boxes are measured here, too.
    assert b'\ttext-over-box\t' in done.stdout, done.stdout
    summary = json.loads(succeed('summary', SAMPLE, '--json'))
    assert summary['shares'] == {'items': 95, 'grades': {'A': 58, 'B': 36, 'C': 1, 'D': 0}}
    fifth = summary['themes'][4]
    assert fifth == {'name': '民活', 'initiatives': 10, 'items': 47,
                     'means': ['2.2', '2.7', '2.5', '2.3'], 'total': '9.7', 'grade': 'A',
                     'council': '4.0'}, fifth
    if REAL.is_dir():
        check_summary(REAL, summary)


def case_sample_texts(work):
    """No text of the real plan is in the sample."""
    if not REAL.is_dir():
        raise Skip('no real tables here')
    columns = {'actions': ['plan', 'result'], 'issues': ['issue', 'solution'],
               'remarks': ['special_notes', 'overall_remark'], 'opinions': ['text'],
               'schedule': ['planned', 'actual'],
               'scores': ['reason_進捗度', 'reason_連携度', 'reason_効率性', 'reason_創造性',
                          'reason_総合評価']}
    facts = {row['title'] for name in ('items', 'initiatives') for row in read(REAL, name)}
    sample = ''.join(path.read_text(encoding='utf-8') for path in sorted(SAMPLE.rglob('*.xml')))
    for name, fields in columns.items():
        for row in read(REAL, name):
            for field in fields:
                for sentence in row[field].replace('。', '\n').split('\n'):
                    sentence = sentence.strip()
                    if len(sentence) >= 20 and sentence not in facts:
                        assert sentence not in sample, sentence


def case_text(work):
    plan = small_plan(work)
    lines = succeed('summary', plan).split('\n')
    assert lines[0] == 'No.  Initiative  Items  Speed  Total  Grade  Council  R1  R2', lines[0]
    assert lines[1] == '  1  One             2    2.5    2.5  A               A   A', lines[1]
    assert lines[3:6] == ['Grade  Items', 'A          2', 'B          0'], lines
    # UTF-8 and a decimal point in every locale.
    assert run('summary', plan, locale='C').stdout.decode('utf-8').split('\n') == lines
    json_text = run('summary', '--json', plan).stdout
    for locale in ('C', 'ja_JP.UTF-8', 'de_DE.UTF-8'):
        assert run('summary', '--json', plan, locale=locale).stdout == json_text


def case_check(work):
    plan = small_plan(work)
    assert succeed('check', plan) == ''
    sheet = plan / 'sheets' / '1.xml'
    text = sheet.read_text(encoding='utf-8')
    assert text.count('grade="B"') == 1, text
    sheet.write_text(text.replace('grade="B"', 'grade="A"'), encoding='utf-8')
    done = run('check', plan)
    assert done.returncode == 1 and done.stderr == b'', done
    lines = done.stdout.decode('utf-8').splitlines()
    assert len(lines) == 1, lines
    severity, rule, file, place, message = lines[0].split('\t')
    assert severity in ('error', 'warning', 'note') and file == 'sheets/1.xml', lines
    assert rule and 'R2' in place and message, lines


def case_damaged(work):
    """A damaged sheet: the others are checked, but no figure is given as if it were whole."""
    plan = small_plan(work)
    sheet = plan / 'sheets' / '1.xml'
    sheet.write_bytes(sheet.read_bytes()[:100])
    before = snapshot(plan)
    done = run('check', plan)
    assert done.returncode == 2 and done.stderr.count(b'\n') == 1, done
    assert b'sheets/1.xml' in done.stderr and b'sheets/1.xml' in done.stdout, done
    fail('summary', plan, says='sheets/1.xml')
    fail('report', plan, '-o', work / 'b.pdf', says='sheets/1.xml')
    fail('chart', plan, 'radar', '-o', work / 'c.svg', says='sheets/1.xml')
    assert snapshot(plan) == before
    assert sorted(path.name for path in work.iterdir()) == ['plan', 'tables']


def case_unreadable(work):
    for command in (['check'], ['summary'], ['report', '-o', work / 'b.pdf'],
                    ['chart', '-o', work / 'c.png']):
        more = ['radar'] if command[0] == 'chart' else []
        fail(*command, work / 'nowhere', *more, says='nowhere')
        (work / 'empty').mkdir(exist_ok=True)
        fail(*command, work / 'empty', *more, says='empty')
    broken = work / 'broken'
    broken.mkdir()
    for content in (b'', b'<plan', b'\xff\xfe', b'<!DOCTYPE plan><plan/>', b'<other/>'):
        (broken / 'plan.xml').write_bytes(content)
        fail('check', broken, says='plan.xml')
        fail('summary', broken, says='plan.xml')
    assert sorted(path.name for path in work.iterdir()) == ['broken', 'empty']


def case_import_errors(work):
    tables = small_tables(work / 'tables')
    (work / 'taken').mkdir()
    (work / 'taken' / 'letter.txt').write_text('mine', encoding='utf-8')
    (work / 'file').write_text('mine', encoding='utf-8')
    before = snapshot(work)
    fail('import', work / 'nowhere', work / 'plan', says='nowhere')
    fail('import', work / 'taken', work / 'plan', says='plan.csv')
    fail('import', tables, work / 'taken', says='taken')
    fail('import', tables, work / 'file', says='file')
    fail('import', tables, work / 'file' / 'plan', says='file')
    with open(tables / 'scores.csv', 'a', encoding='utf-8') as file:
        file.write('3,R1,2,A,,\n')
    sentence = fail('import', tables, work / 'plan', says='scores.csv, row 8, column item: "3"')
    assert sentence == ('sokaku-cli: scores.csv, row 8, column item: '
                        '"3" is not an item in items.csv.\n'), sentence
    (tables / 'scores.csv').write_bytes(before[pathlib.Path('tables/scores.csv')])
    assert snapshot(work) == before
    assert not (work / 'plan').exists()
    succeed('import', tables, work / 'plan')
    fail('import', tables, work / 'plan', says='plan')


def case_editions(work):
    plan = small_plan(work)
    assert succeed('editions', plan) == ''
    succeed('editions', plan, '--freeze=first', '--title=第1回審議会', '--date=R7.7.30')
    assert succeed('editions', plan) == 'first\t2025-07-30\t第1回審議会\t\n'
    fail('editions', plan, '--freeze=first', says='“first”')
    fail('editions', plan, '--freeze=a/b', says='“a/b”')
    fail('editions', plan, '--freeze=b', '--date=soon', says='“soon”')
    fail('editions', plan, '--title=x', says='--freeze')
    fail('editions', plan, '--verify=second', says='“second”')
    succeed('editions', plan, '--verify=first')
    succeed('report', plan, '-o', work / 'before.pdf')
    assert succeed('changes', plan, '--from=first') == ''

    # The edition stays what it was, whatever becomes of the plan.
    sheet = plan / 'sheets' / '1.xml'
    old = sheet.read_text(encoding='utf-8')
    new = re.sub(r'(<title>)[^<]*', r'\1新しい項目名', old, count=1)
    assert new != old
    sheet.write_text(new, encoding='utf-8')
    succeed('report', plan, '--edition=first', '-o', work / 'edition.pdf')
    assert (work / 'edition.pdf').read_bytes() == (work / 'before.pdf').read_bytes()
    succeed('report', plan, '-o', work / 'after.pdf')
    assert (work / 'after.pdf').read_bytes() != (work / 'before.pdf').read_bytes()
    fail('report', plan, '--edition=second', '-o', work / 'none.pdf', says='“second”')

    fail('changes', plan, says='--from')
    fail('changes', plan, '--from=second', says='“second”')
    lines = find('changes', plan, '--from=first').splitlines()
    assert len(lines) == 1 and lines[0].split('\t')[3] == '新しい項目名', lines
    find('changes', plan, '--from=first', '-o', work / 'changes.pdf')
    assert (work / 'changes.pdf').read_bytes().startswith(b'%PDF')
    succeed('editions', plan, '--freeze=second')
    assert find('changes', plan, '--from=first', '--to=second').splitlines() == lines
    assert succeed('changes', plan, '--from=second') == ''
    # Editions are no part of the plan.
    assert b'editions' not in run('check', plan).stdout
    (plan / 'editions' / 'first' / 'plan.xml').write_text('<plan/>', encoding='utf-8')
    fail('editions', plan, '--verify=first', says='plan.xml')


def case_files(work):
    plan = small_plan(work)
    beginnings = {'b.pdf': b'%PDF', 'c.pdf': b'%PDF', 'c.png': b'\x89PNG', 'c.svg': b'<?xml'}
    succeed('report', plan, '-o', work / 'b.pdf')
    succeed('report', plan, '--part=lists', f'--output={work / "lists.pdf"}')
    succeed('report', plan, '--part=sheets', '-o', work / 'sheets.pdf')
    succeed('report', plan, '--item=1', '-o', work / 'sheet.pdf')
    succeed('report', plan, '--part=sheets', '--item=1', '-o', work / 'same.pdf')
    assert (work / 'sheet.pdf').read_bytes() == (work / 'same.pdf').read_bytes()
    assert 0 < count_pages(work / 'sheet.pdf') < count_pages(work / 'sheets.pdf')
    # The whole book is what is made if nothing else is said.
    succeed('report', plan, '--part=book', '-o', work / 'book.pdf')
    assert (work / 'b.pdf').read_bytes() == (work / 'book.pdf').read_bytes()
    # Its cover, contents, five other chapters and the appendix' cover are no part of these.
    succeed('report', plan, '--part=evaluation,sheets', '-o', work / 'some.pdf')
    assert count_pages(work / 'sheets.pdf') < count_pages(work / 'some.pdf') <= count_pages(
        work / 'book.pdf') - 8
    succeed('report', plan, '--initiative=1', '-o', work / 'initiative.pdf')
    succeed('report', plan, '--part=initiative-blocks', '-o', work / 'initiatives.pdf')
    assert 0 < count_pages(work / 'initiative.pdf') <= count_pages(work / 'initiatives.pdf')
    for option, value in (('item', '0'), ('initiative', '99'), ('initiative', '1,x'),
                          ('department', '無い課')):
        fail('report', plan, f'--{option}={value}', '-o', work / 'none.pdf',
             says='“' + value.split(',')[-1] + '”')
        assert not (work / 'none.pdf').exists()
    for name in ('c.pdf', 'c.png', 'c.svg'):
        for kind in KINDS:
            succeed('chart', plan, kind, '-o', work / name)
    for name, beginning in beginnings.items():
        assert (work / name).read_bytes().startswith(beginning), name
    # An older file is replaced; what is not a file or has no folder is refused.
    (work / 'c.svg').write_text('old', encoding='utf-8')
    succeed('chart', plan, 'radar', '-o', work / 'c.svg')
    assert (work / 'c.svg').read_bytes().startswith(b'<?xml')
    names = sorted(path.name for path in work.iterdir())
    fail('chart', plan, 'pie', '-o', work / 'p.svg', says='“pie”')
    fail('chart', plan, 'radar', '-o', work / 'p.gif', says='p.gif')
    fail('chart', plan, 'radar', '-o', work / 'nowhere' / 'p.svg', says='p.svg')
    fail('report', plan, '-o', work / 'nowhere' / 'p.pdf', says='nowhere')
    fail('report', plan, '-o', plan, says='plan')
    fail('chart', plan, 'radar', '-o', '/dev/full/p.png', says='p.png')
    assert sorted(path.name for path in work.iterdir()) == names


def case_charts(work):
    """The same plan gives the same bytes; order, colours and size are as asked for."""
    def chart(name, kind, *options, plan=SAMPLE):
        assert succeed('chart', plan, kind, '-o', work / name, *options) == ''
        return (work / name).read_bytes()

    for kind in KINDS:
        for ending in ('png', 'pdf'):
            assert chart(f'1.{ending}', kind) == chart(f'2.{ending}', kind), (kind, ending)
        paper = chart('1.svg', kind, '--palette=paper')
        assert paper == chart('2.svg', kind), kind
        assert b'role="img"' in paper and b'<desc' in paper, kind
        # Marks and cells have colours of their own; one kind of each tells of all.
        for palette in ('light', 'dark', 'contrast', 'contrast-dark'):
            if kind in ('theme-averages', 'heat-years'):
                assert chart('2.svg', kind, f'--palette={palette}') != paper, (kind, palette)
        # What a printer without colours prints has none.
        for grey in (paper, chart('2.svg', kind, '--palette=mono')):
            colours = set(re.findall(rb'rgb\(([\d.]+)%,([\d.]+)%,([\d.]+)%\)', grey))
            assert len(colours) > 2 and all(r == g == b for r, g, b in colours), (kind, colours)
        assert b'width="960px" height="540px"' in chart('2.svg', kind, '--size=960x540'), kind
        # All that have rows can be sorted; no ballots are in the sample, so nothing divides.
        assert chart('2.svg', kind, '--order=plan') == paper, kind
        if kind not in ('grade-distribution', 'completion'):
            assert chart('2.svg', kind, '--order=value') != paper, kind
        assert chart('2.svg', kind, '--order=divided') == paper, kind
    for option, says in (('--order=size', '“size”'), ('--palette=pink', 'contrast-dark'),
                         ('--size=wide', '“wide”'), ('--size=1x2x3', '“1x2x3”'),
                         ('--size=0x5', '“0x5”'), ('--size=-1x5', '“-1x5”'),
                         ('--size=65535x10', '65535')):
        fail('chart', SAMPLE, 'radar', option, '-o', work / 'no.svg', says=says)
    assert not (work / 'no.svg').exists()
    done = run('chart', SAMPLE, 'pie', '-o', work / 'no.svg')
    for kind in KINDS:
        assert kind.encode() in done.stderr, done.stderr


def case_real_charts(work):
    """The text of every chart holds the figures that the report prints."""
    if not REAL.is_dir():
        raise Skip('no real tables here')
    if shutil.which('pdftotext') is None:
        raise Skip('no pdftotext here')
    succeed('import', REAL, work / 'plan')
    texts = {}
    for kind in KINDS:
        # Wide enough for every name on one line.
        succeed('chart', work / 'plan', kind, '--size=1400x900', '-o', work / 'c.pdf')
        done = subprocess.run(['pdftotext', '-layout', '-enc', 'UTF-8', work / 'c.pdf', '-'],
                              capture_output=True, check=True)
        texts[kind] = done.stdout.decode().splitlines()

    def figures(kind, name):
        line = next(line for line in texts[kind] if name in line)
        return line.split(name, 1)[1].split()

    criteria = [row['name'] for row in read(REAL, 'criteria')]
    for row in read(REAL, 'themes'):
        assert figures('theme-averages', row['name'])[-1] == row['council_average'], row
        means = [row[f'avg_{name}'] for name in criteria]
        assert figures('criteria-by-theme', row['name']) == means, row
    for row in read(REAL, 'initiatives'):
        name = f'{row["no"]} {row["title"]}'
        assert figures('heat-criteria', name) == [row[f'avg_{c}'] for c in criteria], row
        grades = figures('heat-years', name)
        assert [cell for cell in grades if not cell[0].isdigit()] \
            == [row[year].replace('-', '–') for year in ('R2', 'R3', 'R4', 'R5')] + [row['grade']], row
        assert grades[-1] == row['total'], row
        assert figures('self-and-council', name) == [row['total'], row['council_average']], row
        assert figures('agreement', name)[-2:] == [row['council_average'], '–'], row
    overall = next(line for line in texts['grade-distribution'] if '総括' in line).split()
    assert overall[-5:] == ['58', '36', '1', '0', 'n=95'], overall


def case_full_output(work):
    plan = small_plan(work)
    with open('/dev/full', 'wb') as full:
        done = subprocess.run([CLI, 'summary', plan], stdout=full, stderr=subprocess.PIPE,
                              check=False, env=environment())
    assert done.returncode == 2 and done.stderr.count(b'\n') == 1, done


def main():
    cases = [(name[5:].replace('_', '-'), case) for name, case in globals().items()
             if name.startswith('case_')]
    print(f'1..{len(cases)}')
    failed = False
    for number, (name, case) in enumerate(cases, 1):
        with tempfile.TemporaryDirectory(prefix='sokaku-cli-') as folder:
            try:
                case(pathlib.Path(folder))
                print(f'ok {number} - {name}')
            except Skip as reason:
                print(f'ok {number} - {name} # SKIP {reason}')
            except Exception as error:  # pylint: disable=broad-except
                failed = True
                print(f'not ok {number} - {name}')
                for line in f'{type(error).__name__}: {error}'.splitlines():
                    print(f'# {line}')
        sys.stdout.flush()
    return 1 if failed else 0


sys.exit(main())
