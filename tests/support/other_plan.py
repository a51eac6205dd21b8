#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of an invented plan of another shape, and its figures by another way.

other_plan.py FOLDER writes the tables into FOLDER. expected() computes with
Python's fractions what `sokaku-cli summary --json` has to print for them.

H29 to R5 across an era change, 3 criteria scored 1 to 5, grades S A B C with
two caps, 5 themes, 31 initiatives, 260 items, 9 members on a scale of 1 to 4
with absences. The tables come in three encodings, their columns shuffled.
"""

import csv
import io
import pathlib
import random
import sys
from fractions import Fraction

YEARS = ['H29', 'H30', 'H31', 'R2', 'R3', 'R4', 'R5']
EVALUATED = YEARS[:6]
OVERALL = '総括評価'
CRITERIA = ['達成度', '経済性', '満足度']
LOWEST, HIGHEST = 1, 5
GRADES = [('S', 13), ('A', 10), ('B', 7), ('C', 0)]
CAPS = {'達成度': (2, 'B'), '満足度': (1, 'C')}
THEMES = ['財政', '協働', 'デジタル', '人材', '施設']
SCALE = [4, 3, 2, 1]
N_MEMBERS = 9
N_INITIATIVES = 31
N_ITEMS = 260
WHO_KNOWS = [2, 9, 17]  # initiatives with an item whose scores are lost
AVERAGE_ALONE = {5: '3.3', 28: '2.0'}  # initiatives without ratings
NOBODY_RATED = 12
WITHOUT_ITEMS = 31
UNSCORED = 30


def half_up(value):
    """Rounds half up to tenths, as a whole number of tenths."""
    return (value * 20 + 1).__floor__() // 2


def tenths(value):
    return None if value is None else f'{value // 10}.{value % 10}'


def grade_of(total, scores):
    """The grade of a whole total, with scores or means (numbers) by criterion."""
    best = next(i for i, (_, least) in enumerate(GRADES) if total >= least)
    for name, (limit, cap) in CAPS.items():
        if scores[name] <= limit:
            best = max(best, [grade for grade, _ in GRADES].index(cap))
    return GRADES[best][0]


class Plan:
    """The invented plan: what its tables hold."""

    def __init__(self):
        rng = random.Random(20170401)
        self.initiatives = []
        self.items = []
        self.scores = {}    # (item, year) -> {criterion: score}, 'ended' or 'lost'
        self.recorded = {}  # (item, year) -> grade
        self.ratings = {}   # (initiative, member) -> cell
        self.year_grades = {}
        for no in range(1, N_INITIATIVES + 1):
            title = f'取組{no}' if no != 3 else 'A "quoted", \\slashed\\ title'
            themes = [theme for theme in THEMES if rng.random() < 0.4]
            self.initiatives.append({'no': no, 'title': title, 'themes': themes})
        for i in range(N_ITEMS):
            number = f'{i + 1}' if i % 13 else f'追{i + 1}'
            owner = (i * 7) % (N_INITIATIVES - 1) + 1
            ended = rng.choice(EVALUATED) if rng.random() < 0.3 else None
            first = rng.choice(YEARS[:4])
            self.items.append({'no': number, 'initiative': owner, 'first': first, 'ended': ended})
            self.evaluate(rng, self.items[-1])
        for no in WHO_KNOWS:
            item = next(item for item in self.items if item['initiative'] == no)
            self.scores[item['no'], 'H31'] = 'lost'
            self.recorded[item['no'], 'H31'] = 'B'
            self.year_grades[no, 'H31'] = 'A'
        for no in range(1, N_INITIATIVES + 1):
            for member in range(1, N_MEMBERS + 1):
                cell = rng.choice(['4', '3', '3', '2', '1', '欠席', '除斥', ''])
                if no == NOBODY_RATED:
                    cell = '欠席'
                if no not in AVERAGE_ALONE:
                    self.ratings[no, member] = cell

    def evaluate(self, rng, item):
        """Scores for each year between an item's beginning and end, and overall."""
        for year in EVALUATED + [OVERALL]:
            key = item['no'], year
            if item['initiative'] == UNSCORED:
                continue
            if year != OVERALL:
                index = EVALUATED.index(year)
                if index < YEARS.index(item['first']):
                    continue
                if item['ended'] and index > EVALUATED.index(item['ended']):
                    self.scores[key] = 'ended'
                    continue
                if rng.random() < 0.03:
                    continue
            scores = {name: rng.randint(LOWEST, HIGHEST) for name in CRITERIA}
            self.scores[key] = scores
            computed = grade_of(sum(scores.values()), scores)
            chance = rng.random()
            if chance < 0.05:
                self.recorded[key] = rng.choice([grade for grade, _ in GRADES])
            elif chance < 0.9:
                self.recorded[key] = computed


def figures(plan, items, year):
    """Means and total in tenths and grade over the items scored, or None."""
    scored = [plan.scores[item['no'], year] for item in items
              if isinstance(plan.scores.get((item['no'], year)), dict)]
    if not scored:
        return None
    means = {name: half_up(Fraction(sum(scores[name] for scores in scored), len(scored)))
             for name in CRITERIA}
    total = sum(means.values())
    whole = (Fraction(total, 10) + Fraction(1, 2)).__floor__()
    return means, total, grade_of(whole, {name: Fraction(means[name], 10) for name in CRITERIA})


def summary_of(plan, items):
    found = figures(plan, items, OVERALL)
    if found is None:
        return [None] * len(CRITERIA), None, '-'
    means, total, grade = found
    return [tenths(means[name]) for name in CRITERIA], tenths(total), grade


def council_of(plan, no):
    if no in AVERAGE_ALONE:
        return int(AVERAGE_ALONE[no].replace('.', ''))
    values = [int(plan.ratings[no, member]) for member in range(1, N_MEMBERS + 1)
              if plan.ratings[no, member].isdigit()]
    return half_up(Fraction(sum(values), len(values))) if values else None


def year_grade(plan, no, items, year):
    if (no, year) in plan.year_grades:
        return plan.year_grades[no, year]
    found = figures(plan, items, year)
    return found[2] if found else '-'


def expected(plan):
    """What the summary has to say, in its order."""
    initiatives = []
    for initiative in plan.initiatives:
        no = initiative['no']
        items = [item for item in plan.items if item['initiative'] == no]
        means, total, grade = summary_of(plan, items)
        initiatives.append({
            'no': no, 'title': initiative['title'], 'items': len(items), 'means': means,
            'total': total, 'grade': grade, 'council': tenths(council_of(plan, no)),
            'years': {year: year_grade(plan, no, items, year) for year in EVALUATED}})
    themes = []
    for theme in THEMES:
        carriers = [initiative['no'] for initiative in plan.initiatives
                    if theme in initiative['themes']]
        items = [item for item in plan.items if item['initiative'] in carriers]
        means, total, grade = summary_of(plan, items)
        averages = [average for average in (council_of(plan, no) for no in carriers)
                    if average is not None]
        council = half_up(Fraction(sum(averages), 10 * len(averages))) if averages else None
        themes.append({'name': theme, 'initiatives': len(carriers), 'items': len(items),
                       'means': means, 'total': total, 'grade': grade,
                       'council': tenths(council)})
    counts = dict.fromkeys((grade for grade, _ in GRADES), 0)
    for item in plan.items:
        scores = plan.scores.get((item['no'], OVERALL))
        grade = plan.recorded.get((item['no'], OVERALL))
        if grade is None and isinstance(scores, dict):
            grade = grade_of(sum(scores.values()), scores)
        if grade is not None:
            counts[grade] += 1
    return {'initiatives': initiatives, 'themes': themes,
            'shares': {'items': len(plan.items), 'grades': counts}}


def era_month(year):
    """March at the end of a fiscal year, as written in an era."""
    fiscal = 1988 + int(year[1:]) if year[0] == 'H' else 2018 + int(year[1:])
    return f'R{fiscal + 1 - 2018}.3' if fiscal + 1 > 2019 else f'H{fiscal + 1 - 1988}.3'


def tables(plan):
    """The tables: name -> (columns, rows)."""
    result = {
        'plan': (['key', 'value'], [
            ['name', 'もうひとつの計画'], ['city', '例市'], ['council', '例市審議会'],
            ['first_year', 'H29'], ['last_year', 'R5'], ['midterm_year', 'R2'],
            ['evaluated_years', ';'.join(EVALUATED)], ['overall_label', OVERALL],
            ['report_date', 'R6.5.10'], ['report_title', '意見書'],
            ['not_a_known_key', 'ignored']]),
        'criteria': (['order', 'name', 'min', 'max', 'cap_at', 'cap_grade'], [
            [i + 1, name, LOWEST, HIGHEST, *CAPS.get(name, ('', ''))]
            for i, name in enumerate(CRITERIA)]),
        'grades': (['grade', 'min_total'], [list(grade) for grade in GRADES]),
        'council_scale': (['value', 'label'], [[value, f'段階{value}'] for value in SCALE]),
        'themes': (['no', 'roman', 'name', 'short_in_lists'], [
            [i + 1, 'I' * (i + 1), f'{name}の推進', name] for i, name in enumerate(THEMES)]),
        'initiatives': (['no', 'title', *THEMES, *EVALUATED, 'council_average'], [
            [one['no'], one['title'], *('○' if theme in one['themes'] else '' for theme in THEMES),
             *(plan.year_grades.get((one['no'], year), '') for year in EVALUATED),
             AVERAGE_ALONE.get(one['no'], '')] for one in plan.initiatives]),
        'items': (['no', 'initiative', 'title', 'departments', 'first_year', 'end_year',
                   'end_date', 'status'], [
            [item['no'], item['initiative'], f'実践項目{item["no"]}', '(総)総務課;企画課',
             item['first'], item['ended'] or '', era_month(item['ended']) if item['ended'] else '',
             '終了' if item['ended'] else '継続'] for item in plan.items]),
        'members': (['order', 'name', 'role'], [
            [member, f'委員{member}', ''] for member in range(1, N_MEMBERS + 1)]),
        'ratings': (['initiative', 'member', 'rating'], [
            [no, member, cell] for (no, member), cell in plan.ratings.items()]),
    }
    rows = []
    for item in plan.items:
        for year in EVALUATED + [OVERALL]:
            key = item['no'], year
            scores = plan.scores.get(key)
            if scores is None and len(rows) % 3:
                continue  # neither a row nor a blank one says anything
            if scores == 'ended':
                cells, total, grade = ['-'] * len(CRITERIA), '-', '-'
            elif isinstance(scores, dict):
                cells = [scores[name] for name in CRITERIA]
                total, grade = sum(cells), plan.recorded.get(key, '')
            else:
                cells, total, grade = [''] * len(CRITERIA), '', plan.recorded.get(key, '')
            rows.append([item['no'], year, *cells, total, grade])
    result['scores'] = (['item', 'year', *CRITERIA, 'total', 'grade'], rows)
    return result


def write(plan, folder):
    """Writes the tables, each in one of three encodings, columns in no order."""
    rng = random.Random(7)
    for i, (name, (columns, rows)) in enumerate(tables(plan).items()):
        order = list(range(len(columns)))
        rng.shuffle(order)
        text = io.StringIO()
        writer = csv.writer(text, lineterminator='\n' if i % 2 else '\r\n')
        for row in [columns, *rows]:
            writer.writerow([row[column] for column in order])
        encoding = ['utf-8', 'utf-8-sig', 'cp932'][i % 3]
        (folder / f'{name}.csv').write_bytes(text.getvalue().encode(encoding))


if __name__ == '__main__':
    target = pathlib.Path(sys.argv[1])
    target.mkdir(exist_ok=True)
    write(Plan(), target)
