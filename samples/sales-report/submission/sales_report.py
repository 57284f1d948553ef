import argparse
import csv
import os
import statistics
import sys
from collections import defaultdict
from dateutil import parser as dateparser


def parse_discount(value):
    if value == None or value.strip() == "":
        return 0.0
    value = value.strip()
    if value.endswith("%"):
        return float(value[:-1]) / 100
    return float(value)


def parse_date(value):
    # dates like 03.02.2026 have the day first, 2026-02-03 must not be swapped
    if "." in value:
        return dateparser.parse(value, dayfirst=True).date()
    return dateparser.parse(value).date()


def make_report(filename, out=None, top=3, verbose=False):
    seen = set()
    skipped = 0
    returns = 0
    revenue_by_month = defaultdict(float)
    revenue_by_product = defaultdict(float)
    units_by_product = defaultdict(int)
    orders_by_region = defaultdict(list)
    f = open(filename)
    reader = csv.DictReader(f)
    for row in reader:
        if row["order_id"] in seen:
            if verbose:
                print("duplicate order", row["order_id"])
            skipped += 1
            continue
        else:
            seen.add(row["order_id"])
            try:
                date = parse_date(row["date"])
                quantity = int(row["quantity"])
                price = float(row["unit_price"])
                discount = parse_discount(row["discount"])
            except Exception as e:
                if verbose:
                    print("skipping order", row["order_id"], e)
                skipped += 1
                continue
            region = row["region"].strip().title()
            product = row["product"].strip()
            if quantity < 0:
                returns += 1
                total = quantity * price * (1 - discount)
                month = str(date.year) + "-" + str(date.month).zfill(2)
                revenue_by_month[month] = revenue_by_month[month] + total
                revenue_by_product[product] = revenue_by_product[product] + total
                units_by_product[product] = units_by_product[product] + quantity
            else:
                total = quantity * price * (1 - discount)
                month = str(date.year) + "-" + str(date.month).zfill(2)
                revenue_by_month[month] = revenue_by_month[month] + total
                revenue_by_product[product] = revenue_by_product[product] + total
                units_by_product[product] = units_by_product[product] + quantity
                if region in orders_by_region.keys():
                    orders_by_region[region].append(total)
                else:
                    orders_by_region[region] = [total]
    f.close()

    lines = []
    lines.append("SALES REPORT")
    lines.append("============")
    lines.append("")
    lines.append("Revenue per month")
    best_month = None
    for month in sorted(revenue_by_month.keys()):
        if best_month == None:
            best_month = month
        else:
            if revenue_by_month[month] > revenue_by_month[best_month]:
                best_month = month
        lines.append("  %s  %12.2f" % (month, revenue_by_month[month]))
    if best_month:
        lines.append("  best month: " + best_month)
    lines.append("")
    lines.append("Top %d products" % top)
    i = 0
    for product, revenue in sorted(revenue_by_product.items(), key=lambda x: x[1], reverse=True):
        i = i + 1
        if i > top:
            break
        lines.append("  %d. %-20s %10.2f  (%d units)" % (i, product, revenue, units_by_product[product]))
    lines.append("")
    lines.append("Average order value per region")
    for region in sorted(orders_by_region):
        values = orders_by_region[region]
        lines.append("  %-10s mean %9.2f   median %9.2f   (%d orders)" % (region, statistics.mean(values), statistics.median(values), len(values)))
    lines.append("")
    lines.append("%d orders read, %d skipped, %d returns" % (len(seen), skipped, returns))
    text = "\n".join(lines)
    if out != None:
        folder = os.path.dirname(out)
        if folder and not os.path.exists(folder):
            os.makedirs(folder)
        with open(out, "w") as o:
            o.write(text + "\n")
    else:
        print(text)
    return {"revenue_by_month": dict(revenue_by_month), "revenue_by_product": dict(revenue_by_product), "skipped": skipped, "returns": returns}


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("filename")
    p.add_argument("--out")
    p.add_argument("--top", type=int, default=3)
    p.add_argument("--verbose", action="store_true")
    args = p.parse_args()
    if not os.path.exists(args.filename):
        print("File not found: " + args.filename)
        sys.exit(1)
    make_report(args.filename, args.out, args.top, args.verbose)
