# scikit-learn's linear support vector machine on the folds that our classifier of texts was judged on, on one thread: once on our own
# features of the first repetition's folds, with the costs that were chosen there, and once behind scikit-learn's usual pipeline.
# usage: peers-text.py FOLDER REVIEWS.csv
# FOLDER/parts.npy has a row a repetition, the fold of each review; lengthsN (0 and each row's), columnsN and valuesN are the sparse
# rows of fold N, costs.npy has the cost of each.
import os
os.environ['OMP_NUM_THREADS'] = '1'
import csv
import resource
import sys
import time

import numpy
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import average_precision_score, roc_auc_score
from sklearn.svm import LinearSVC

folder, file = sys.argv[1:]
with open(file, newline='') as opened:
    reviews = list(csv.DictReader(opened))
labels = numpy.array([review['deceptive'] == 'deceptive' for review in reviews])
texts = numpy.array([review['text'] for review in reviews], dtype=object)


def load(array):
    return numpy.load(os.path.join(folder, array + '.npy'))


def judge(name, folds):
    figures = []
    for train, test, features, cost in folds:
        begin = time.perf_counter()
        learnt, judged = features(train, test)
        model = LinearSVC(C=cost).fit(learnt, labels[train])
        seconds = time.perf_counter() - begin
        scores = model.decision_function(judged)
        figures.append((
            ((scores > 0) == labels[test]).mean(), roc_auc_score(labels[test], scores), average_precision_score(labels[test], scores),
            seconds))
    figures = numpy.array(figures)
    for figure, mean, deviation in zip(('accuracy', 'auroc', 'auprc'), figures.mean(0), figures.std(0)):
        print(f'{name} {figure} {mean:.6f}')
        print(f'{name} {figure}_sd {deviation:.6f}')
    print(f'{name} seconds {figures[:, 3].mean():.6f} s')
    print(f'{name} rss_mb {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.1f} MB', flush=True)


def own():
    parts, costs = load('parts')[0], load('costs')
    for fold, cost in enumerate(costs):
        columns = load(f'columns{fold}')
        rows = csr_matrix((load(f'values{fold}'), columns, numpy.cumsum(load(f'lengths{fold}'))), shape=(len(labels), columns.max() + 1))
        yield parts != fold, parts == fold, lambda train, test, rows=rows: (rows[train], rows[test]), cost


def usual():
    def features(train, test):
        vectorizer = TfidfVectorizer(ngram_range=(1, 2))
        return vectorizer.fit_transform(texts[train]), vectorizer.transform(texts[test])

    for parts in load('parts'):
        for fold in range(parts.max() + 1):
            yield parts != fold, parts == fold, features, 1


# Each in a process of its own, so that the memory is its own.
for name, folds in (('linearsvc', own), ('tfidf', usual)):
    if os.fork() == 0:
        judge(name, folds())
        os._exit(0)
    if os.wait()[1] != 0:
        raise SystemExit(f'{name} failed.')
