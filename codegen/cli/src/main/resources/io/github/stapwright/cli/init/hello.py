def greet(name):
    return "hello, " + name


def main():
    for name in ["Ada", "Grace", "Barbara"]:
        print(greet(name))


main()
