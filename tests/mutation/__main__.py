"""`make mutation`: the table, with what was missed and what came besides; `python -m tests.mutation 12 rule …` for more places or some rules only."""

import sys

from tests.mutation.measure import PLACES, rows, table


def main(argv: list[str]) -> None:
    """Print the table."""
    places = int(argv[0]) if argv else PLACES
    found = [row for row in rows(places) if not argv[1:] or row.rule in argv[1:]]
    for row in found:
        for place in row.missed:
            print(f"missed      {row.rule} {row.name} {place}")
        for place in row.collateral:
            print(f"collateral  {row.rule} {row.name} {place}")
    print(table(found))


if __name__ == "__main__":
    main(sys.argv[1:])
