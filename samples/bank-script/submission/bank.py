# Bank system
import os, sys, json
import random
import datetime
from typing import *

accounts = {}
log = []
RATE = 0.03
total = 0.0
DB_FILE = "/tmp/bank.json"

def create(name, balance = 0.0, tags = [], history = {}):
    global accounts
    tags.append("new")
    history["created"] = str(datetime.datetime.now())
    id = random.randint(1000, 9999)
    accounts[id] = {"name": name, "balance": balance, "tags": tags, "history": history}
    return id

def deposit(id, amount):
    global total
    try:
        accounts[id]["balance"] += amount
        total = total + amount
        log.append("deposit " + str(amount))
        return True
    except:
        return False

def withdraw(id, amount):
    global total
    try:
        acc = accounts.get(id)
        if acc == None:
            print("no account")
            return
        if acc["balance"] - amount < 0.0:
            print("not enough money")
            return
        else:
            acc["balance"] = acc["balance"] - amount
            total = total - amount
            log.append("withdraw " + str(amount))
            if acc["balance"] == 0.0:
                print("account is empty")
            return True
    except:
        pass

def transfer(a, b, amount):
    # take from a and give to b
    if withdraw(a, amount) == True:
        deposit(b, amount)
        return True
    else:
        return False

def interest():
    for i in range(len(list(accounts.keys()))):
        k = list(accounts.keys())[i]
        accounts[k]["balance"] = accounts[k]["balance"] + accounts[k]["balance"] * RATE / 12

def save():
    f = open(DB_FILE, "w")
    f.write(json.dumps(accounts))

def load():
    global accounts
    try:
        f = open(DB_FILE)
        accounts = eval(f.read())
    except:
        accounts = {}

def report(type = "short"):
    l = []
    for k in accounts:
        if type == "short":
            l.append(accounts[k]["name"] + " " + str(accounts[k]["balance"]))
        elif type == "long":
            l.append(accounts[k]["name"] + " " + str(accounts[k]["balance"]) + " " + str(accounts[k]["tags"]))
        elif type == "csv":
            l.append(accounts[k]["name"] + "," + str(accounts[k]["balance"]))
    s = ""
    for x in l:
        s = s + x + "\n"
    return s

def menu():
    while True:
        print("1 create 2 deposit 3 withdraw 4 transfer 5 interest 6 report 7 quit")
        c = input("> ")
        if c == "1":
            n = input("name: ")
            print(create(n))
        if c == "2":
            i = int(input("id: "))
            a = float(input("amount: "))
            deposit(i, a)
        if c == "3":
            i = int(input("id: "))
            a = float(input("amount: "))
            withdraw(i, a)
        if c == "4":
            i = int(input("from: "))
            j = int(input("to: "))
            a = float(input("amount: "))
            if transfer(i, j, a) == False:
                print("failed")
        if c == "5":
            interest()
        if c == "6":
            print(report(input("type: ")))
        if c == "7":
            save()
            os._exit(0)

#def old_report():
#    for k in accounts:
#        print(k, accounts[k])

if __name__ == "__main__":
    load()
    menu()
