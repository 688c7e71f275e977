def two():
    c = 1 + 2
    return c

def one():
    d = two()
    return d


one()
