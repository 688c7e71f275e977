# The program that the call trace is shown with.
def two():
    number = 2
    return number

def one():
    number = 1
    return number + two()


one()
