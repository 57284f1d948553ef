import csv


def export_csv(stock, path):
    with open(path, "w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["part", "count"])
        for part, count in sorted(stock.parts.items()):
            writer.writerow([part, count]


def export_text(stock):
    return "\n".join(f"{part}: {count}" for part, count in stock.parts.items())
